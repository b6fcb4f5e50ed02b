@NullMarked
package org.farthing.expense.web;

import org.jspecify.annotations.NullMarked;
