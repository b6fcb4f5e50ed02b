/** Balances and payments between members. */
@NullMarked
package org.farthing.api.settlement;

import org.jspecify.annotations.NullMarked;
