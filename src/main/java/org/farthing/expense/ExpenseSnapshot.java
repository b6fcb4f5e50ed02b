package org.farthing.expense;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.farthing.category.CategoryId;
import org.farthing.expense.split.Equal;
import org.farthing.expense.split.Split;
import org.farthing.expense.split.SplitMode;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * All that an expense said at one moment.
 *
 * @param payments who paid how much, in minor units
 * @param shares who owed how much, in minor units
 * @param splitInput what was typed of the split, as JSON; null for an equal one among those who have a share
 */
public record ExpenseSnapshot(
        ExpenseId id,
        ExpenseKind kind,
        Money amount,
        LocalDate spentOn,
        CategoryId category,
        String description,
        String notes,
        Map<MemberId, Long> payments,
        Map<MemberId, Long> shares,
        SplitMode splitMode,
        @Nullable String splitInput,
        @Nullable BigDecimal rate) {

    public ExpenseSnapshot {
        payments = Map.copyOf(payments);
        shares = Map.copyOf(shares);
    }

    public static ExpenseSnapshot of(ExpenseView view) {
        return new ExpenseSnapshot(
                view.id(),
                view.kind(),
                view.amount(),
                view.spentOn(),
                view.category().id(),
                view.description(),
                view.notes(),
                byMember(view.payments()),
                byMember(view.shares()),
                view.split().mode(),
                SplitJson.write(view.split()),
                view.rate() == null ? null : view.rate().stripTrailingZeros());
    }

    private static Map<MemberId, Long> byMember(List<PartView> parts) {
        return parts.stream()
                .collect(toMap(part -> part.member().id(), part -> part.amount().minor()));
    }

    /** What would make an expense say this again. */
    public ExpenseDraft toDraft() {
        List<PaymentDraft> paid = payments.entrySet().stream()
                .map(payment -> new PaymentDraft(payment.getKey(), payment.getValue()))
                .toList();
        Split split =
                splitInput == null ? new Equal(List.copyOf(shares.keySet())) : SplitJson.read(splitMode, splitInput);
        return new ExpenseDraft(kind, amount, spentOn, category, description, notes, paid, split, rate);
    }
}
