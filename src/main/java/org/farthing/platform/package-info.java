/** Wiring and web plumbing that every module may use: errors, layout, htmx, forms, embedded servers. Knows no business module. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "money")
@NullMarked
package org.farthing.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
