/** Reference rates between currencies: what they were on a day, and the loader that keeps them up to date. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.farthing.rate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
