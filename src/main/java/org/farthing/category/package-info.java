/** What an expense is for: the predefined categories and the ones a ledger adds. */
@ApplicationModule(allowedDependencies = {"account", "ledger", "platform"})
@NullMarked
package org.farthing.category;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
