/** Work that runs by the clock, once across all running instances. */
@NullMarked
package org.farthing.platform.jobs;

import org.jspecify.annotations.NullMarked;
