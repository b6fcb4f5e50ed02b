@NullMarked
package org.farthing.platform.forms;

import org.jspecify.annotations.NullMarked;
