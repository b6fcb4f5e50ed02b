package org.farthing.api.settlement;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.farthing.api.http.Amount;
import org.farthing.api.http.Days;
import org.farthing.api.http.InvalidContent;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.platform.forms.PlainText;
import org.farthing.settlement.PaymentMethod;
import org.farthing.settlement.PlannedPayment.Confirmed;
import org.farthing.settlement.SettlementDraft;
import org.jspecify.annotations.Nullable;

/** Several payments of a plan, to be recorded as if they were one. */
@Schema(name = "NewSettlementBatch")
record SettleUpBody(
        @ArraySchema(
                arraySchema =
                        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Just as they are planned"))
        @Nullable
        List<@Nullable Planned> payments,

        @Schema(example = "2026-11-21", format = "date", description = "Today, if it is left out") @Nullable
        String date,

        @PlainText(max = PaymentMethod.LONGEST, required = false)
        @Schema(example = "cash", description = "cash, transfer, card, other, or in your own words")
        @Nullable
        String method,

        @PlainText(max = SettlementDraft.NOTE_LENGTH, required = false) @Nullable
        String note) {

    /** One payment of a plan: what is read is what is sent back. */
    @Schema(name = "PlannedPayment")
    record Planned(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            UUID ledgerId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The member who pays") @Nullable
            UUID from,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The member who is paid") @Nullable
            UUID to,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Amount amount) {

        static Planned of(Confirmed payment) {
            return new Planned(
                    payment.ledger().value(),
                    payment.from().value(),
                    payment.to().value(),
                    Amount.of(payment.amount()));
        }

        /** Null, with a fault, for what is no payment. */
        @Nullable
        Confirmed read(String field, InvalidContent faults) {
            Money money = Amount.read(amount, field + ".amount", faults);
            if (ledgerId == null || from == null || to == null) {
                faults.add(field, "problem.field.missing");
                return null;
            }
            return money == null
                    ? null
                    : new Confirmed(new LedgerId(ledgerId), new MemberId(from), new MemberId(to), money);
        }
    }

    List<Confirmed> confirmed() {
        InvalidContent faults = new InvalidContent();
        List<Confirmed> read = new ArrayList<>();
        List<@Nullable Planned> sent = payments == null ? List.of() : payments;
        for (int i = 0; i < sent.size(); i++) {
            Planned payment = sent.get(i);
            Confirmed confirmed = payment == null ? null : payment.read("payments[" + i + "]", faults);
            if (confirmed != null) {
                read.add(confirmed);
            } else if (payment == null) {
                faults.add("payments[" + i + "]", "problem.field.missing");
            }
        }
        faults.throwIfAny();
        return read;
    }

    LocalDate day(LocalDate today) {
        InvalidContent faults = new InvalidContent();
        LocalDate day = date == null ? today : Days.read(date, "date", faults);
        if (day == null) {
            throw faults;
        }
        return day;
    }

    PaymentMethod paymentMethod() {
        return new PaymentMethod(method == null ? "" : method);
    }

    String typedNote() {
        return note == null ? "" : note;
    }
}
