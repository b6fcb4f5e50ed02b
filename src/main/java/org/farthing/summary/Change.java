package org.farthing.summary;

import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How spending differs from the period before.
 *
 * @param difference positive if more was spent
 * @param percent of what was spent before, rounded half up; null if that was nothing, or refunds made it negative
 */
public record Change(Money difference, @Nullable Long percent) {

    static Change between(Money now, Money before) {
        Money difference = now.minus(before);
        return new Change(difference, before.isPositive() ? Ratio.of(difference.minor(), before.minor(), 100) : null);
    }
}
