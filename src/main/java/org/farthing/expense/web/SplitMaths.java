package org.farthing.expense.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.SplitPreview;
import org.farthing.expense.split.Fraction;
import org.farthing.expense.split.Itemised;
import org.farthing.expense.split.Share;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;
import org.farthing.money.MoneyFormat;
import org.farthing.platform.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows how the shares of an expense came about, and who got the odd unit and why. */
@Component
class SplitMaths {

    private final SplitPreview splits;
    private final SplitText texts;
    private final MessageSource messages;

    SplitMaths(SplitPreview splits, SplitText texts, MessageSource messages) {
        this.splits = splits;
        this.texts = texts;
        this.messages = messages;
    }

    record Row(String name, String took, String exact, String floor, boolean odd, String share) {}

    record Line(String label, String amount, String takers, String each) {}

    record Maths(String typed, List<Line> items, List<Line> extras, List<Row> rows, String why) {

        /** Whether rounding down left something to hand out. */
        public boolean hasOdd() {
            return rows.stream().anyMatch(Row::odd);
        }
    }

    /** Null where what is stored was not computed from what was typed, as when two members became one. */
    @Nullable
    Maths of(ExpenseView expense, Locale locale) {
        List<Share> shares = recomputed(expense);
        if (!expense.ledger().isGroup() || shares.isEmpty()) {
            return null;
        }
        Itemised bill = expense.split() instanceof Itemised lines ? lines : null;
        return new Maths(
                texts.split(expense.ledger(), expense.split(), locale),
                bill == null ? List.of() : items(bill, expense, locale),
                bill == null ? List.of() : extras(bill, expense.amount(), locale),
                shares.stream().map(share -> row(share, bill, expense, locale)).toList(),
                why(shares, expense, locale));
    }

    private List<Share> recomputed(ExpenseView expense) {
        try {
            List<Share> shares = splits.shares(expense.ledger(), expense.amount(), expense.split(), expense).stream()
                    .filter(Share::takesPart)
                    .toList();
            return shares.stream().allMatch(share -> isStored(share, expense)) ? shares : List.of();
        } catch (Rejection e) {
            return List.of();
        }
    }

    private static boolean isStored(Share share, ExpenseView expense) {
        Money stored = expense.owes(share.member());
        return stored != null && stored.minor() == share.minor();
    }

    private List<Line> items(Itemised bill, ExpenseView expense, Locale locale) {
        Money total = expense.amount();
        return bill.items().stream()
                .map(item -> new Line(
                        item.label(),
                        MoneyFormat.format(new Money(item.amount().minor(total.currency()), total.currency()), locale),
                        item.takers().stream()
                                .map(member -> name(expense.ledger(), member))
                                .collect(Collectors.joining(", ")),
                        text(item.each(total.currency()), total, locale)))
                .toList();
    }

    private List<Line> extras(Itemised bill, Money total, Locale locale) {
        Money lines = bill.lines(total);
        return bill.extras().stream()
                .map(extra -> new Line(texts.extra(extra, locale), MoneyFormat.format(extra.on(lines), locale), "", ""))
                .toList();
    }

    private static Row row(Share share, @Nullable Itemised bill, ExpenseView expense, Locale locale) {
        Money total = expense.amount();
        long odd = share.odd() ? Long.signum(total.minor()) : 0;
        return new Row(
                name(expense.ledger(), share.member()),
                bill == null ? "" : text(bill.taken(share.member(), total), total, locale),
                text(share.exact(), total, locale),
                MoneyFormat.format(new Money(share.minor() - odd, total.currency()), locale),
                share.odd(),
                MoneyFormat.format(new Money(share.minor(), total.currency()), locale));
    }

    private String why(List<Share> shares, ExpenseView expense, Locale locale) {
        List<Share> odd = shares.stream().filter(Share::odd).toList();
        if (odd.isEmpty()) {
            return messages.getMessage("expense.maths.even", null, locale);
        }
        Money left = new Money(odd.size(), expense.amount().currency());
        String names = odd.stream()
                .map(share -> name(expense.ledger(), share.member()))
                .collect(Collectors.joining(", "));
        Object[] arguments = {MoneyFormat.format(left, locale), names};
        return messages.getMessage(tied(shares) ? "expense.maths.turn" : "expense.maths.largest", arguments, locale);
    }

    /** Whether somebody without an odd unit had as large a remainder as somebody with one. */
    private static boolean tied(List<Share> shares) {
        return shares.stream().filter(share -> !share.odd()).anyMatch(share -> shares.stream()
                .anyMatch(other -> other.odd() && other.remainder().equals(share.remainder())));
    }

    private static String text(Fraction fraction, Money like, Locale locale) {
        String digits = MoneyFormat.expression(fraction.decimal(like).toPlainString(), locale);
        return fraction.ends() ? digits : digits + "…";
    }

    private static String name(LedgerView ledger, MemberId member) {
        return ledger.member(member).map(MemberView::name).orElse("");
    }
}
