/** How a total is divided: what was typed, the shares computed from it, and the sums that led there. */
@NamedInterface("split")
@NullMarked
package org.farthing.expense.split;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
