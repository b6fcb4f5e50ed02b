@NullMarked
package org.farthing.platform.embedded;

import org.jspecify.annotations.NullMarked;
