/** What is in a group, to take along: as JSON, or as tables for a spreadsheet. Reads only. */
@ApplicationModule(allowedDependencies = {"account", "ledger", "money", "platform"})
@NullMarked
package org.farthing.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
