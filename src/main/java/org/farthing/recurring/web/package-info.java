@NullMarked
package org.farthing.recurring.web;

import org.jspecify.annotations.NullMarked;
