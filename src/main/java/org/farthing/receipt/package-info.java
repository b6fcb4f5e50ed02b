/** Files that belong to an expense. */
@ApplicationModule(allowedDependencies = {"account", "expense", "ledger", "platform"})
@NullMarked
package org.farthing.receipt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
