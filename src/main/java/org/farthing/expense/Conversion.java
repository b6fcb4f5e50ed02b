package org.farthing.expense;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.farthing.money.Allocation;
import org.farthing.money.Currencies;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;

/** Brings an expense into the currency of its ledger: the total by the rate, then its parts in proportion. */
record Conversion(Money from, Money to) {

    private static final long MOST_MINOR = 1_000_000_000_000L;

    /** @throws Rejection unless the rate is positive and the converted amount within the bounds of amounts */
    static Conversion of(Money amount, BigDecimal rate, Currency currency) {
        if (rate.signum() <= 0 || rate.precision() - rate.scale() > 12) {
            throw Rejection.ofField("rate", "expense.rate.range");
        }
        BigDecimal minor = amount.decimal()
                .multiply(rate)
                .movePointRight(Currencies.exponent(currency))
                .setScale(0, RoundingMode.HALF_UP);
        if (minor.abs().compareTo(BigDecimal.valueOf(MOST_MINOR)) > 0) {
            throw Rejection.ofField("amount", "amount.tooLarge");
        }
        return new Conversion(amount, new Money(minor.longValueExact(), currency));
    }

    /** The parts sum to the converted amount, as they sum to the original one. */
    List<Part> apply(List<Part> parts, long turn) {
        BigInteger sign = BigInteger.valueOf(Long.signum(from.minor()));
        BigInteger target = BigInteger.valueOf(to.minor()).multiply(sign);
        List<BigInteger> numerators = parts.stream()
                .map(part -> BigInteger.valueOf(part.amount()).multiply(target))
                .toList();
        List<Long> converted = Allocation.exactly(numerators, BigInteger.valueOf(Math.abs(from.minor())), turn)
                .shares();
        List<Part> result = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            result.add(new Part(part.ledgerId(), part.memberId(), part.amount(), converted.get(i)));
        }
        return result;
    }
}
