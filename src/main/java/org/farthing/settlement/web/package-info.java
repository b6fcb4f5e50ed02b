@NullMarked
package org.farthing.settlement.web;

import org.jspecify.annotations.NullMarked;
