/** Filter chains, sessions and throttling of sign-ins. */
@ApplicationModule(allowedDependencies = {"account", "platform"})
@NullMarked
package org.farthing.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
