package org.farthing.api.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.farthing.api.http.Amount;
import org.farthing.ledger.LedgerId;
import org.farthing.settlement.CurrencyBalances;
import org.farthing.settlement.SettlementView;
import org.farthing.settlement.Settlements;
import org.jspecify.annotations.Nullable;

/** Balances and payments as the API shows them. */
final class SettlementAnswers {

    private SettlementAnswers() {}

    @Schema(name = "Balances", description = "One currency of a group; the balances sum to zero.")
    record Balances(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "EUR")
            String currency,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<Balance> balances,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The payments that settle it")
            List<Transfer> plan) {

        static Balances of(CurrencyBalances balances) {
            return new Balances(
                    balances.currency(),
                    balances.lines().stream()
                            .map(line -> new Balance(line.member().id().value(), Amount.of(line.balance())))
                            .toList(),
                    balances.plan().stream()
                            .map(payment -> new Transfer(
                                    payment.from().id().value(),
                                    payment.to().id().value(),
                                    Amount.of(payment.amount())))
                            .toList());
        }
    }

    @Schema(name = "Balance", description = "Positive: is owed; negative: owes.")
    record Balance(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID memberId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Amount balance) {}

    @Schema(name = "Transfer")
    record Transfer(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID from,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID to,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Amount amount) {}

    @Schema(name = "Settlement")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Settlement(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID ledgerId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID from,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID to,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Amount amount,

            @Schema(description = "What changed hands, if that was another currency than the debt's") @Nullable
            Amount paid,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate date,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "cash")
            String method,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String note,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The member who recorded it")
            UUID recordedBy,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Instant recordedAt,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Taken back")
            boolean trashed) {

        static Settlement of(LedgerId ledger, SettlementView view) {
            return new Settlement(
                    view.id().value(),
                    ledger.value(),
                    view.from().id().value(),
                    view.to().id().value(),
                    Amount.of(view.amount()),
                    view.isPaidOtherwise() ? Amount.of(view.paid()) : null,
                    view.paidOn(),
                    view.method().text(),
                    view.note(),
                    view.recordedBy().id().value(),
                    view.recordedAt(),
                    view.trashed());
        }

        static Settlement of(Settlements.Found found) {
            return of(found.ledger().id(), found.settlement());
        }
    }

    @Schema(name = "Outlook", description = "How the two stand after a payment.")
    record Outlook(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The balance of the one who pays")
            Amount from,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The balance of the one who is paid")
            Amount to,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Whether more is paid than was owed")
            boolean turned) {

        static Outlook of(org.farthing.settlement.Balances.Outlook outlook) {
            return new Outlook(Amount.of(outlook.from()), Amount.of(outlook.to()), outlook.isTurned());
        }
    }
}
