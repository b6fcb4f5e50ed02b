package org.farthing.api.expense;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.farthing.api.http.Amount;
import org.farthing.api.http.Caller;
import org.farthing.api.http.InvalidContent;
import org.farthing.api.http.OneLedger;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.SplitPreview;
import org.farthing.expense.Suggestions;
import org.farthing.expense.split.Share;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.money.Money;
import org.farthing.platform.forms.PlainTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What helps to fill in an expense; nothing is stored. */
@RestController
@RequestMapping("/api/expenses")
@Tag(name = "Expenses")
class PlanningApi {

    private final SplitPreview splits;
    private final Suggestions suggestions;
    private final Ledgers ledgers;

    PlanningApi(SplitPreview splits, Suggestions suggestions, Ledgers ledgers) {
        this.splits = splits;
        this.suggestions = suggestions;
        this.ledgers = ledgers;
    }

    @Schema(name = "SplitToPreview")
    record PreviewBody(
            @NotNull(message = "{problem.field.missing}") @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            UUID ledgerId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Amount amount,

            @Schema(description = "Equally by all members, if it is left out") @Nullable
            SplitBody split) {}

    @Schema(name = "PreviewedShare")
    record ShareAnswer(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID memberId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Amount amount,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Whether it includes a smallest unit that could not be divided")
            boolean odd) {

        static ShareAnswer of(Share share, Money total) {
            Money part = new Money(share.minor(), total.currency());
            return new ShareAnswer(share.member().value(), Amount.of(part), share.odd());
        }
    }

    @Schema(name = "Suggestions")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SuggestionAnswer(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Of my newest expenses, each once, the newest first",
                    example = "[\"Bakery\"]")
            List<String> descriptions,

            @Schema(description = "Of the last expense with the description that was asked for") @Nullable
            UUID categoryId,

            @Schema(description = "Where something was recorded last") @Nullable
            UUID ledgerId) {}

    @PostMapping("/preview")
    @OneLedger
    @Operation(operationId = "previewSplit", summary = "What everybody would owe, down to the last cent")
    List<ShareAnswer> preview(Caller caller, @Valid @RequestBody PreviewBody body) {
        LedgerId id = new LedgerId(Objects.requireNonNull(body.ledgerId()));
        caller.require(id);
        LedgerView ledger = ledgers.find(caller.id(), id);
        InvalidContent faults = new InvalidContent();
        Money total = Amount.read(body.amount(), "amount", faults);
        if (total == null) {
            throw faults;
        }
        ExpenseReader.requireSomething(total);
        return splits.shares(ledger, total, SplitReader.read(body.split(), ledger), null).stream()
                .filter(Share::takesPart)
                .map(share -> ShareAnswer.of(share, total))
                .toList();
    }

    @GetMapping("/suggestions")
    @Operation(operationId = "listSuggestions", summary = "What the next expense may be")
    SuggestionAnswer suggest(Caller caller, @RequestParam(required = false) @Nullable String description) {
        return new SuggestionAnswer(
                suggestions.descriptions(caller.id()),
                categoryOf(caller, description),
                suggestions.lastLedger(caller.id()).map(LedgerId::value).orElse(null));
    }

    private @Nullable UUID categoryOf(Caller caller, @Nullable String description) {
        if (description == null) {
            return null;
        }
        if (PlainTexts.problemOf(description, ExpenseDraft.DESCRIPTION_LENGTH, false) != null) {
            throw InvalidContent.of("description", "problem.field.unusable");
        }
        return suggestions
                .category(caller.id(), description)
                .map(CategoryId::value)
                .orElse(null);
    }
}
