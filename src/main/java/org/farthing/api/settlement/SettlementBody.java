package org.farthing.api.settlement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.farthing.api.http.Amount;
import org.farthing.api.http.Days;
import org.farthing.api.http.InvalidContent;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.forms.PlainText;
import org.farthing.settlement.PaymentMethod;
import org.farthing.settlement.SettlementDraft;
import org.farthing.settlement.SettlementView;
import org.jspecify.annotations.Nullable;

/** A payment to be recorded or corrected. */
@Schema(name = "NewSettlement")
record SettlementBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The member who paid") @Nullable
        UUID from,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The member who was paid") @Nullable
        UUID to,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Amount amount,

        @Schema(description = "What changed hands, if that was another currency than the debt's") @Nullable
        Amount paid,

        @Schema(example = "2026-11-21", format = "date", description = "Today, if it is left out") @Nullable
        String date,

        @PlainText(max = PaymentMethod.LONGEST, required = false)
        @Schema(example = "cash", description = "cash, transfer, card, other, or in your own words")
        @Nullable
        String method,

        @PlainText(max = SettlementDraft.NOTE_LENGTH, required = false) @Nullable
        String note) {

    static SettlementBody of(SettlementView settlement) {
        return new SettlementBody(
                settlement.from().id().value(),
                settlement.to().id().value(),
                Amount.of(settlement.amount()),
                settlement.isPaidOtherwise() ? Amount.of(settlement.paid()) : null,
                settlement.paidOn().toString(),
                settlement.method().text(),
                settlement.note());
    }

    SettlementDraft toDraft(LocalDate today) {
        InvalidContent faults = new InvalidContent();
        Money money = positive(amount, "amount", faults);
        Money otherwise = paid == null ? null : positive(paid, "paid", faults);
        LocalDate day = date == null ? today : Days.read(date, "date", faults);
        if (money != null && otherwise != null && money.currency().equals(otherwise.currency())) {
            faults.add("paid.currency", "settlement.paid.same");
        }
        if (from == null) {
            faults.add("from", "problem.field.missing");
        }
        if (to == null) {
            faults.add("to", "problem.field.missing");
        } else if (to.equals(from)) {
            faults.add("to", "settlement.sameMember");
        }
        faults.throwIfAny();
        if (from == null || to == null || money == null || day == null) {
            throw faults;
        }
        return new SettlementDraft(
                new MemberId(from),
                new MemberId(to),
                money,
                day,
                new PaymentMethod(method == null ? "" : method),
                note == null ? "" : note,
                otherwise);
    }

    static @Nullable Money positive(@Nullable Amount sent, String field, InvalidContent faults) {
        Money money = Amount.read(sent, field, faults);
        if (money != null && !money.isPositive()) {
            faults.add(field + ".amount", money.isZero() ? "amount.zero" : "amount.negative");
        }
        return money;
    }
}
