package org.farthing.expense.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.PaymentDraft;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.money.MoneyFormat;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.forms.TypedFields;
import org.jspecify.annotations.Nullable;

/** What was typed for one of several payers; nothing for who did not pay. */
record PayerRow(@Nullable String member, @Nullable String amount) {

    /** Amounts without their sign, as they are typed. */
    static List<PayerRow> of(ExpenseView expense, Locale locale) {
        return expense.payments().stream()
                .map(paid -> new PayerRow(
                        paid.member().id().toString(),
                        MoneyFormat.plain(paid.amount().abs(), locale)))
                .toList();
    }

    static String typed(List<PayerRow> rows, MemberId member) {
        return rows.stream()
                .filter(row -> member.toString().equals(row.member()))
                .map(row -> TypedFields.text(row.amount()))
                .findFirst()
                .orElse("");
    }

    /** With the sign of the total; what cannot be read is said by {@code typed}. */
    static List<PaymentDraft> read(List<PayerRow> rows, LedgerView in, Money total, Typed typed) {
        List<PaymentDraft> paid = new ArrayList<>();
        for (PayerRow row : rows) {
            if (!Typed.isBlank(row.amount())) {
                MemberId id = new MemberId(Keys.uuid(row.member()));
                String name = in.member(id)
                        .orElseThrow(() -> new NotFoundException("member"))
                        .name();
                Long minor = typed.minor(row.amount(), PaymentDraft.FIELD, name);
                paid.add(new PaymentDraft(id, (minor == null ? 0 : minor) * Long.signum(total.minor())));
            }
        }
        return paid;
    }
}
