@NullMarked
package org.farthing.summary.web;

import org.jspecify.annotations.NullMarked;
