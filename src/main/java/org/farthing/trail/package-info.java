/** The security log of an account: who signed in from where, and what became of passwords, links, tokens and groups. */
@ApplicationModule(allowedDependencies = {"account", "expense", "export", "ledger", "platform", "security", "token"})
@NullMarked
package org.farthing.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
