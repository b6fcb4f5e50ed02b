/** Expenses that come again. */
@NullMarked
package org.farthing.api.recurring;

import org.jspecify.annotations.NullMarked;
