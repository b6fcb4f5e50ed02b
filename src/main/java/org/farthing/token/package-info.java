/** What lets scripts and apps in: personal access tokens, and sessions of apps with their refresh tokens. */
@ApplicationModule(allowedDependencies = {"account", "ledger", "platform"})
@NullMarked
package org.farthing.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
