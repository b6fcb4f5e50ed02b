/** The landing page for visitors and the dashboard for everybody else. */
@ApplicationModule(allowedDependencies = {"account", "expense", "settlement", "summary", "money", "platform"})
@NullMarked
package org.farthing.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
