/** Mail to people, where a mail server is set up. */
@ApplicationModule(allowedDependencies = {"ledger", "platform"})
@NullMarked
package org.farthing.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
