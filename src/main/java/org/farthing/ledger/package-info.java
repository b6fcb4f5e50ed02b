/** Books of expenses with their members, and the invitations to join them. */
@ApplicationModule(allowedDependencies = {"account", "money", "platform"})
@NullMarked
package org.farthing.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
