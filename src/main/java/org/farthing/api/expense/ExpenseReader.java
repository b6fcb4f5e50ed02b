package org.farthing.api.expense;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.farthing.account.AccountView;
import org.farthing.api.expense.ExpenseBody.PaidBody;
import org.farthing.api.http.Amount;
import org.farthing.api.http.Days;
import org.farthing.api.http.InvalidContent;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseKind;
import org.farthing.expense.PaymentDraft;
import org.farthing.expense.split.Split;
import org.farthing.ledger.LedgerView;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;

/** Makes a draft of what was sent, with what was left out filled in. */
final class ExpenseReader {

    /** As many digits on each side as are stored, and as offers have. */
    private static final Pattern RATE = Pattern.compile("\\d{1,12}(\\.\\d{1,12})?");

    private final AccountView me;
    private final LedgerView ledger;
    private final InvalidContent faults = new InvalidContent();

    ExpenseReader(AccountView me, LedgerView ledger) {
        this.me = me;
        this.ledger = ledger;
    }

    /** @throws InvalidContent with all fields that cannot be read */
    ExpenseDraft read(ExpenseBody body) {
        Money money = Amount.read(body.amount(), "amount", faults);
        LocalDate day = body.date() == null ? me.today() : Days.read(body.date(), "date", faults);
        BigDecimal rate = rate(body.rate());
        faults.throwIfAny();
        if (money == null || day == null) {
            throw faults;
        }
        requireSomething(money);
        String notes = body.notes();
        ExpenseDraft draft = new ExpenseDraft(
                kind(body.kind(), money),
                money,
                day,
                body.categoryId() == null ? CategoryId.OTHER : new CategoryId(body.categoryId()),
                String.valueOf(body.description()),
                notes == null ? "" : notes,
                payments(body.payments(), money),
                SplitReader.read(body.split(), ledger),
                rate);
        faults.throwIfAny();
        return draft;
    }

    static void requireSomething(Money amount) {
        if (amount.isZero()) {
            throw InvalidContent.of("amount.amount", "amount.zero");
        }
    }

    private static ExpenseKind kind(@Nullable String kind, Money money) {
        if (kind == null) {
            return money.isNegative() ? ExpenseKind.REFUND : ExpenseKind.EXPENSE;
        }
        return switch (kind) {
            case "expense" -> ExpenseKind.EXPENSE;
            case "refund" -> ExpenseKind.REFUND;
            default -> throw InvalidContent.of("kind", "problem.choice", "expense, refund");
        };
    }

    private List<PaymentDraft> payments(@Nullable List<PaidBody> sent, Money total) {
        if (sent == null) {
            return List.of(new PaymentDraft(ledger.me().id(), total.minor()));
        }
        if (sent.size() > Split.MOST) {
            throw InvalidContent.of("payments", "expense.split.tooMany", Split.MOST);
        }
        List<PaymentDraft> payments = new ArrayList<>();
        for (PaidBody paid : sent) {
            if (paid == null) {
                throw InvalidContent.of("payments", "problem.field.missing");
            }
            Money part = Amount.read(paid.amount(), total.currency(), "payments", faults);
            payments.add(
                    new PaymentDraft(SplitReader.id(paid.memberId(), "payments"), part == null ? 0 : part.minor()));
        }
        faults.throwIfAny();
        return payments;
    }

    private @Nullable BigDecimal rate(@Nullable String rate) {
        if (rate == null) {
            return null;
        }
        if (!RATE.matcher(rate).matches()) {
            faults.add("rate", "amount.unreadable");
            return null;
        }
        return new BigDecimal(rate);
    }
}
