/** Recording, correcting, finding and sharing out what was spent, and the stored sums over it. */
@ApplicationModule(allowedDependencies = {"account", "category", "ledger", "money", "platform", "rate"})
@NullMarked
package org.farthing.expense;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
