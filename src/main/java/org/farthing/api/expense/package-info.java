/** Expenses and what they were spent on. */
@NullMarked
package org.farthing.api.expense;

import org.jspecify.annotations.NullMarked;
