/** Totals and trends over stored monthly sums; reads only. */
@ApplicationModule(allowedDependencies = {"account", "category", "ledger", "money", "platform", "rate"})
@NullMarked
package org.farthing.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
