package org.farthing.settlement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.MemberId;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.forms.PlainText;
import org.farthing.platform.forms.TypedFields;
import org.farthing.settlement.PaymentMethod;
import org.farthing.settlement.PlannedPayment.Confirmed;
import org.farthing.settlement.SettlementDraft;
import org.jspecify.annotations.Nullable;

/**
 * The payments of a plan that were ticked.
 *
 * @param payment what is ticked; null on a fresh page, and with something empty in it where nothing is ticked
 * @param ledger the group whose plan it is; none for all that is open with one person
 * @param with the member of that group, or the person
 */
record SettleUpForm(
        @Nullable String formKey,
        @Nullable String ledger,
        @Nullable String with,
        @Nullable List<String> payment,
        @Nullable String paidOn,
        @Nullable String method,

        @PlainText(max = PaymentMethod.LONGEST, required = false) @Nullable
        String methodWords,

        @PlainText(max = SettlementDraft.NOTE_LENGTH, required = false) @Nullable
        String note) {

    SettleUpForm blank(LocalDate today) {
        return new SettleUpForm(UUID.randomUUID().toString(), ledger, with, null, today.toString(), "", "", "");
    }

    SettleUpForm withKey(String key) {
        return new SettleUpForm(key, ledger, with, payment, paidOn, method, methodWords, note);
    }

    @Nullable
    LedgerId ledgerId() {
        return isGiven(ledger) ? new LedgerId(Keys.uuid(ledger)) : null;
    }

    @Nullable
    MemberId member() {
        return isGiven(with) ? new MemberId(Keys.uuid(with)) : null;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    /** On a fresh page all are ticked. */
    public boolean isTicked(Confirmed wanted) {
        return payment == null || payment.contains(wanted.text());
    }

    List<Confirmed> confirmed() {
        try {
            return payment == null
                    ? List.of()
                    : payment.stream()
                            .filter(ticked -> !ticked.isEmpty())
                            .map(Confirmed::parse)
                            .toList();
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("payment");
        }
    }

    String content() {
        return String.join("|", String.valueOf(payment), paidOn, method, methodWords, TypedFields.text(note));
    }
}
