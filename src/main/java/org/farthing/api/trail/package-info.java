/** The security log of the caller. */
@NullMarked
package org.farthing.api.trail;

import org.jspecify.annotations.NullMarked;
