package org.farthing.expense.split;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.Rejection;

/**
 * By the lines of a bill: everybody owes their part of the lines they took, and of tax, tip, service and discount in
 * proportion to that.
 */
public record Itemised(List<Item> items, List<Extra> extras) implements Split {

    public Itemised {
        items = List.copyOf(items);
        extras = List.copyOf(extras);
    }

    @Override
    public SplitMode mode() {
        return SplitMode.ITEMS;
    }

    @Override
    public List<MemberId> members() {
        return items.stream().flatMap(item -> item.takers().stream()).distinct().toList();
    }

    /** What the lines sum to. */
    public Money lines(Money total) {
        long sum = items.stream()
                .mapToLong(item -> item.amount().minor(total.currency()))
                .reduce(0, Math::addExact);
        return new Money(sum, total.currency());
    }

    /** What the whole bill makes, in the currency of the total. */
    public Money bill(Money total) {
        Money lines = lines(total);
        return Stream.concat(Stream.of(lines), extras.stream().map(extra -> extra.on(lines)))
                .reduce(Money.zero(total.currency()), Money::plus);
    }

    @Override
    public List<Share> shares(Money total, long turn) {
        requireTaken();
        requireTotal(bill(total), total.abs());
        List<MemberId> members = members();
        BigInteger parts = parts();
        List<BigInteger> taken =
                members.stream().map(member -> taken(member, total, parts)).toList();
        BigInteger lines = Division.minor(lines(total));
        if (lines.signum() <= 0) {
            throw Rejection.ofField(FIELD, "expense.split.items.zero");
        }
        BigInteger minor = Division.minor(total.abs());
        return Division.round(total, members, Division.map(taken, minor::multiply), lines.multiply(parts), turn);
    }

    private void requireTaken() {
        Division.requireBounded(items);
        Division.requireBounded(extras);
        Division.requireMembers(members());
        items.forEach(Item::requireReadable);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).takers().isEmpty()) {
                throw Rejection.ofField(FIELD, "expense.split.items.untaken", label(i));
            }
            Division.requireDistinct(items.get(i).takers());
        }
    }

    private String label(int index) {
        String label = items.get(index).label();
        return label.isEmpty() ? Integer.toString(index + 1) : label;
    }

    private static void requireTotal(Money bill, Money total) {
        Money missing = total.minus(bill);
        if (missing.isPositive()) {
            throw Rejection.ofField(FIELD, "expense.split.items.less", bill, missing);
        }
        if (missing.isNegative()) {
            throw Rejection.ofField(FIELD, "expense.split.items.more", bill, missing.negated());
        }
    }

    /** The member's part of the lines, before tax, tip, service and discount. */
    public Fraction taken(MemberId member, Money total) {
        BigInteger parts = parts();
        return new Fraction(taken(member, total, parts), parts);
    }

    /** A number that every count of takers divides. */
    private BigInteger parts() {
        return items.stream()
                .map(item -> BigInteger.valueOf(item.takers().size()))
                .distinct()
                .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
    }

    /** The member's part of the lines, in minor units times {@code parts}. */
    private BigInteger taken(MemberId member, Money total, BigInteger parts) {
        List<BigInteger> taken = new ArrayList<>();
        for (Item item : items) {
            if (item.takers().contains(member)) {
                BigInteger minor = BigInteger.valueOf(item.amount().minor(total.currency()));
                taken.add(minor.multiply(parts)
                        .divide(BigInteger.valueOf(item.takers().size())));
            }
        }
        return Division.sum(taken);
    }
}
