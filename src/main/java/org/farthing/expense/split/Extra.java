package org.farthing.expense.split;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;

/**
 * Tax, tip, service or discount, which everybody bears in proportion to what they took.
 *
 * @param value at least 0
 * @param percent whether the value is a percentage of the lines of the bill, else an amount
 */
public record Extra(ExtraKind kind, Figure value, boolean percent) {

    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);

    /** What it adds to lines of that sum, rounded half up to minor units; negative for a discount. */
    public Money on(Money lines) {
        BigDecimal number = value.value();
        if (number.signum() < 0 || (percent && number.compareTo(MOST_PERCENT) > 0)) {
            throw Rejection.ofField(Split.FIELD, "expense.split.extra.range");
        }
        long minor = percent
                ? number.multiply(BigDecimal.valueOf(lines.minor()))
                        .movePointLeft(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()
                : value.minor(lines.currency());
        return new Money(kind == ExtraKind.DISCOUNT ? -minor : minor, lines.currency());
    }
}
