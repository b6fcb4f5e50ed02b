package org.farthing.api.expense;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.api.http.Amount;
import org.farthing.api.http.Days;
import org.farthing.api.http.InvalidContent;
import org.farthing.api.http.OneLedger;
import org.farthing.expense.MissingRates;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.money.Currencies;
import org.farthing.platform.LowerCaseEnum;
import org.farthing.platform.NotFoundException;
import org.farthing.rate.Rates;
import org.farthing.rate.ReferenceRate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the form of an expense in a foreign currency offers, and which expenses lack a rate. */
@RestController
@RequestMapping("/api")
@Tag(name = "Rates")
class RateApi {

    private final Rates rates;
    private final MissingRates missing;
    private final Ledgers ledgers;

    RateApi(Rates rates, MissingRates missing, Ledgers ledgers) {
        this.rates = rates;
        this.missing = missing;
        this.ledgers = ledgers;
    }

    @Schema(name = "Rate")
    record Rate(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "USD")
            String from,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "EUR")
            String to,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "0.9231",
                    description = "Units of the second currency for one of the first")
            String rate,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "The day it was published for: the one asked for, or up to a week before it")
            LocalDate date,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "ecb", description = "Who published it")
            String source) {}

    @GetMapping("/rates/{from}/{to}")
    @OneLedger
    @Operation(operationId = "getRate", summary = "The reference rate between two currencies on a day")
    Rate find(
            @CurrentAccount AccountView me,
            @PathVariable String from,
            @PathVariable String to,
            @Parameter(description = "Today, if it is left out", example = "2026-11-20")
                    @RequestParam(required = false)
                    @Nullable
                    String date) {
        InvalidContent faults = new InvalidContent();
        LocalDate wanted = Days.read(date, "date", faults);
        faults.throwIfAny();
        ReferenceRate found = reference(from, to, wanted == null ? me.today() : wanted)
                .orElseThrow(() -> new NotFoundException("rate"));
        return new Rate(
                from,
                to,
                found.value().stripTrailingZeros().toPlainString(),
                found.day(),
                LowerCaseEnum.spell(found.source()));
    }

    private Optional<ReferenceRate> reference(String from, String to, LocalDate day) {
        return Currencies.isSupported(from) && Currencies.isSupported(to)
                ? rates.find(Currencies.of(from), Currencies.of(to), day)
                : Optional.empty();
    }

    @Schema(name = "UnratedExpense")
    record Unrated(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Dinner")
            String description,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate date,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Amount amount) {

        static Unrated of(MissingRates.Unrated expense) {
            return new Unrated(
                    expense.id().value(), expense.description(), expense.spentOn(), Amount.of(expense.amount()));
        }
    }

    @GetMapping("/ledgers/{ledgerId}/unrated-expenses")
    @Operation(
            operationId = "listUnratedExpenses",
            summary = "Expenses that a group which settles in its own currency cannot convert",
            description = "They have no rate. At most a hundred, the newest first.")
    List<Unrated> unrated(@CurrentAccount AccountView me, @PathVariable UUID ledgerId) {
        LedgerView ledger = ledgers.find(me.id(), new LedgerId(ledgerId));
        return missing.of(ledger).stream().map(Unrated::of).toList();
    }
}
