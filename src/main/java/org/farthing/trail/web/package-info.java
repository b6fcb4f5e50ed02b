@NullMarked
package org.farthing.trail.web;

import org.jspecify.annotations.NullMarked;
