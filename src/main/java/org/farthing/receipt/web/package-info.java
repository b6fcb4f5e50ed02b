@NullMarked
package org.farthing.receipt.web;

import org.jspecify.annotations.NullMarked;
