package org.farthing.trail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the security log, the newest first.
 *
 * @param older the position after which the next page begins, or null on the last
 */
public record TrailPage(List<TrailLine> lines, @Nullable Long older) {}
