@NullMarked
package org.farthing.platform.observability;

import org.jspecify.annotations.NullMarked;
