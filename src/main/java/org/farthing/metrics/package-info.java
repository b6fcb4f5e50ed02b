/** Counts what people do; never how much money it was about, nor who it was. */
@ApplicationModule(allowedDependencies = {"expense", "ledger", "platform", "receipt", "settlement"})
@NullMarked
package org.farthing.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
