/** People who can sign in: sign-up, profile, and who the current one is. */
@ApplicationModule(allowedDependencies = {"money", "platform"})
@NullMarked
package org.farthing.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
