/** Who owes whom, the plan that settles it, and the payments made for it. */
@ApplicationModule(allowedDependencies = {"account", "expense", "ledger", "money", "platform"})
@NullMarked
package org.farthing.settlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
