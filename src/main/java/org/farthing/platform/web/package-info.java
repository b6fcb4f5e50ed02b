@NullMarked
package org.farthing.platform.web;

import org.jspecify.annotations.NullMarked;
