/** Filter chains of pages and API, sessions, throttling of sign-ins and requests. */
@ApplicationModule(allowedDependencies = {"account", "platform", "token"})
@NullMarked
package org.farthing.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
