package org.farthing.expense.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.split.Adjusted;
import org.farthing.expense.split.ByPercent;
import org.farthing.expense.split.ByShares;
import org.farthing.expense.split.Exact;
import org.farthing.expense.split.Extra;
import org.farthing.expense.split.Input;
import org.farthing.expense.split.Item;
import org.farthing.expense.split.Itemised;
import org.farthing.expense.split.Split;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;
import org.farthing.money.MoneyFormat;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts into words who paid and how it is split, so that two versions can be compared. */
@Component
class SplitText {

    private static final String ISOLATED = "\u2068%s\u2069";

    private final MessageSource messages;

    SplitText(MessageSource messages) {
        this.messages = messages;
    }

    String payments(ExpenseView expense, Locale locale) {
        return expense.payments().stream()
                .map(paid -> named(paid.member().name(), MoneyFormat.format(paid.amount(), locale)))
                .collect(Collectors.joining(", "));
    }

    String payments(LedgerView ledger, ExpenseDraft draft, Locale locale) {
        return draft.payments().stream()
                .map(paid -> named(
                        name(ledger, paid.member()),
                        MoneyFormat.format(
                                new Money(paid.minor(), draft.amount().currency()), locale)))
                .collect(Collectors.joining(", "));
    }

    /** The mode, then what was typed in it. */
    String split(LedgerView ledger, Split split, Locale locale) {
        String mode = messages.getMessage("expense.mode." + split.mode(), null, locale);
        return mode + ": " + String.join(", ", inputs(ledger, split, locale));
    }

    private List<String> inputs(LedgerView ledger, Split split, Locale locale) {
        if (split instanceof ByShares by) {
            return named(ledger, by.weights(), "", locale);
        }
        if (split instanceof ByPercent by) {
            return named(ledger, by.percents(), " %", locale);
        }
        if (split instanceof Exact exact) {
            return named(ledger, exact.amounts(), "", locale);
        }
        if (split instanceof Itemised bill) {
            return Stream.concat(
                            bill.items().stream().map(item -> item(ledger, item, locale)),
                            bill.extras().stream().map(extra -> extra(extra, locale)))
                    .toList();
        }
        List<String> names =
                split.members().stream().map(member -> isolated(ledger, member)).toList();
        List<String> differences =
                split instanceof Adjusted adjusted ? named(ledger, adjusted.differences(), "", locale) : List.of();
        return Stream.concat(names.stream(), differences.stream()).toList();
    }

    private static List<String> named(LedgerView ledger, List<Input> inputs, String unit, Locale locale) {
        return inputs.stream()
                .map(input -> named(name(ledger, input.member()), Typed.show(input.value(), locale) + unit))
                .toList();
    }

    private static String item(LedgerView ledger, Item item, Locale locale) {
        String takers =
                item.takers().stream().map(member -> isolated(ledger, member)).collect(Collectors.joining(", "));
        return named(item.label(), Typed.show(item.amount(), locale)) + " (" + takers + ")";
    }

    /** What it is and what was typed. */
    String extra(Extra extra, Locale locale) {
        String kind = messages.getMessage("expense.extra." + extra.kind(), null, locale);
        return kind + " " + Typed.show(extra.value(), locale) + (extra.percent() ? " %" : "");
    }

    private static String named(String name, String value) {
        return ISOLATED.formatted(name) + " " + value;
    }

    private static String isolated(LedgerView ledger, MemberId member) {
        return ISOLATED.formatted(name(ledger, member));
    }

    private static String name(LedgerView ledger, MemberId member) {
        return ledger.member(member).map(MemberView::name).orElse("");
    }
}
