package org.farthing.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseKind;
import org.farthing.expense.PaymentDraft;
import org.farthing.expense.split.Adjusted;
import org.farthing.expense.split.ByPercent;
import org.farthing.expense.split.ByShares;
import org.farthing.expense.split.Equal;
import org.farthing.expense.split.Exact;
import org.farthing.expense.split.Extra;
import org.farthing.expense.split.ExtraKind;
import org.farthing.expense.split.Figure;
import org.farthing.expense.split.Input;
import org.farthing.expense.split.Item;
import org.farthing.expense.split.Itemised;
import org.farthing.expense.split.Split;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;

/** Expenses at random: in every mode, in several currencies with and without a rate, by several payers, and refunds. */
public final class RandomDrafts {

    private static final Map<String, String> RATES = Map.of("USD", "0.9137", "JPY", "0.0061", "KWD", "2.98");
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "USD", "JPY", "KWD");

    private final Random random;

    public RandomDrafts(Random random) {
        this.random = random;
    }

    public ExpenseDraft of(LedgerView ledger) {
        List<MemberId> members = someOf(ledger);
        String currency = any(CURRENCIES);
        Money amount = money(1_000 + random.nextInt(90_000), currency);
        Split split = split(members, amount);
        if (split instanceof Itemised bill) {
            amount = bill.bill(amount);
        }
        boolean refund = random.nextInt(5) == 0;
        Money signed = refund ? amount.negated() : amount;
        return new ExpenseDraft(
                refund ? ExpenseKind.REFUND : ExpenseKind.EXPENSE,
                signed,
                Drafts.DAY.minusDays(random.nextInt(90)),
                CategoryId.OTHER,
                "Random",
                "",
                payments(someOf(ledger), signed),
                split,
                rate(ledger, currency));
    }

    private @Nullable BigDecimal rate(LedgerView ledger, String currency) {
        boolean own = currency.equals(ledger.currency().getCurrencyCode());
        return own || random.nextBoolean() ? null : new BigDecimal(RATES.get(currency));
    }

    private static Money money(long minor, String currency) {
        return Money.of(minor, currency);
    }

    /** At least one of those who take part, in any order. */
    private List<MemberId> someOf(LedgerView ledger) {
        List<MemberId> members = new ArrayList<>(
                ledger.activeMembers().stream().map(MemberView::id).toList());
        Collections.shuffle(members, random);
        return members.subList(0, 1 + random.nextInt(members.size()));
    }

    private Split split(List<MemberId> members, Money amount) {
        return switch (random.nextInt(6)) {
            case 0 -> new ByShares(inputs(members, weights(members.size())));
            case 1 -> new ByPercent(inputs(members, percents(members.size())));
            case 2 -> new Exact(amounts(members, cut(amount.minor(), members.size()), amount));
            case 3 -> new Adjusted(members, List.of(difference(members, amount)));
            case 4 -> bill(members, amount);
            default -> new Equal(members);
        };
    }

    private List<Long> weights(int count) {
        return random.longs(count, 1, 5).boxed().toList();
    }

    private static List<Long> percents(int count) {
        long each = 100 / count;
        return LongStream.range(0, count)
                .map(i -> i == 0 ? 100 - each * (count - 1) : each)
                .boxed()
                .toList();
    }

    private Input difference(List<MemberId> members, Money amount) {
        long less = random.nextLong(amount.minor() / (2L * members.size()));
        return new Input(any(members), figure(members.size() > 1 && random.nextBoolean() ? -less : less, amount));
    }

    /** One line a head, a voucher that comes off what all took, and what is added to the whole. */
    private Itemised bill(List<MemberId> members, Money amount) {
        List<Item> items = new ArrayList<>();
        for (MemberId member : members) {
            items.add(new Item("Dish", figure(500 + random.nextInt(5_000), amount), List.of(member)));
        }
        items.add(new Item("Voucher", figure(-(long) random.nextInt(100), amount), members));
        Extra tip = new Extra(ExtraKind.TIP, Figure.of(10), true);
        Extra discount = new Extra(ExtraKind.DISCOUNT, Figure.of(random.nextInt(30)), true);
        return new Itemised(items, List.of(tip, discount));
    }

    private List<PaymentDraft> payments(List<MemberId> payers, Money amount) {
        List<MemberId> few = payers.subList(0, Math.min(3, payers.size()));
        List<Long> parts = cut(Math.abs(amount.minor()), few.size());
        List<PaymentDraft> payments = new ArrayList<>();
        for (int i = 0; i < few.size(); i++) {
            payments.add(new PaymentDraft(few.get(i), amount.isNegative() ? -parts.get(i) : parts.get(i)));
        }
        return payments;
    }

    /** Parts above nothing that make the whole. */
    private List<Long> cut(long whole, int count) {
        List<Long> parts = new ArrayList<>();
        long rest = whole;
        for (int i = count; i > 1; i--) {
            long part = 1 + random.nextLong(rest / i);
            parts.add(part);
            rest -= part;
        }
        parts.add(rest);
        return parts;
    }

    private static List<Input> inputs(List<MemberId> members, List<Long> values) {
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            inputs.add(new Input(members.get(i), Figure.of(values.get(i))));
        }
        return inputs;
    }

    private static List<Input> amounts(List<MemberId> members, List<Long> minors, Money amount) {
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            inputs.add(new Input(members.get(i), figure(minors.get(i), amount)));
        }
        return inputs;
    }

    private static Figure figure(long minor, Money like) {
        return Figure.of(Money.of(minor, like.currencyCode()));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
