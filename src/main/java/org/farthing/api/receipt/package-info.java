/** Files of expenses. */
@NullMarked
package org.farthing.api.receipt;

import org.jspecify.annotations.NullMarked;
