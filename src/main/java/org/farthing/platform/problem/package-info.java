/** Says what went wrong to a program, as RFC 9457 has it. */
@NullMarked
package org.farthing.platform.problem;

import org.jspecify.annotations.NullMarked;
