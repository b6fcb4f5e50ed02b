package org.farthing.expense.split;

import java.util.Currency;
import java.util.List;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;

/**
 * A line of a bill.
 *
 * @param amount negative for what comes off, such as a voucher
 * @param takers who shares the line equally
 */
public record Item(String label, Figure amount, List<MemberId> takers) {

    private static final int MOST_CHARACTERS = 100;

    public Item {
        takers = List.copyOf(takers);
        label = label.strip();
    }

    /** What each of the takers owes of the line. */
    public Fraction each(Currency currency) {
        return Fraction.of(new Money(amount.minor(currency), currency), takers.size());
    }

    /** @throws Rejection if the label is too long, or has characters that cannot be stored */
    void requireReadable() {
        if (label.codePointCount(0, label.length()) > MOST_CHARACTERS) {
            throw Rejection.ofField(Split.FIELD, "expense.split.items.label", MOST_CHARACTERS);
        }
        if (label.codePoints().anyMatch(Item::cannotBeStored)) {
            throw Rejection.ofField(Split.FIELD, "text.control");
        }
    }

    private static boolean cannotBeStored(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
