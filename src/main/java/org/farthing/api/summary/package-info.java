/** Totals and trends. */
@NullMarked
package org.farthing.api.summary;

import org.jspecify.annotations.NullMarked;
