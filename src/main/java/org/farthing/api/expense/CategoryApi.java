package org.farthing.api.expense;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.farthing.api.http.Answers;
import org.farthing.api.http.Caller;
import org.farthing.api.http.InvalidContent;
import org.farthing.api.http.OneLedger;
import org.farthing.category.Categories;
import org.farthing.category.CategoryId;
import org.farthing.category.CategoryLabels;
import org.farthing.category.CategoryView;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerSummary;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.forms.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "Categories")
class CategoryApi {

    private final Categories categories;
    private final CategoryLabels labels;
    private final Ledgers ledgers;
    private final Answers answers;

    CategoryApi(Categories categories, CategoryLabels labels, Ledgers ledgers, Answers answers) {
        this.categories = categories;
        this.labels = labels;
        this.ledgers = ledgers;
        this.answers = answers;
    }

    @Schema(name = "Category")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Category(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID id,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "Groceries",
                    description = "In the language of the caller")
            String name,

            @Schema(example = "groceries", description = "Of a predefined one") @Nullable
            String code,

            @Schema(description = "Of a ledger's own one") @Nullable
            UUID ledgerId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "basket2")
            String icon,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "green")
            String colour) {}

    @Schema(name = "NewCategory")
    record NewCategory(
            @PlainText(max = 60) @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Boat") @Nullable
            String name,

            @Schema(example = "tag") @Nullable String icon,
            @Schema(example = "blue") @Nullable String colour) {}

    @GetMapping("/categories")
    @OneLedger
    @Operation(operationId = "listCategories", summary = "What expenses can be sorted under")
    List<Category> list(Caller caller, @RequestParam(required = false) @Nullable UUID ledgerId, Locale locale) {
        return categories.offeredIn(readable(caller, ledgerId)).stream()
                .map(category -> answer(category, locale))
                .toList();
    }

    private Set<LedgerId> readable(Caller caller, @Nullable UUID ledgerId) {
        LedgerId wanted = ledgerId == null ? caller.onlyLedger() : new LedgerId(ledgerId);
        if (wanted == null) {
            return ledgers.of(caller.id()).stream().map(LedgerSummary::id).collect(Collectors.toSet());
        }
        caller.require(wanted);
        return Set.of(ledgers.find(caller.id(), wanted).id());
    }

    private Category answer(CategoryView view, Locale locale) {
        LedgerId ledger = view.ledger();
        return new Category(
                view.id().value(),
                labels.of(view, locale),
                view.code(),
                ledger == null ? null : ledger.value(),
                view.icon(),
                view.colour());
    }

    @PostMapping("/ledgers/{ledgerId}/categories")
    @Operation(operationId = "addCategory", summary = "Add a category of a ledger's own")
    ResponseEntity<Category> add(
            Caller caller, @PathVariable UUID ledgerId, @Valid @RequestBody NewCategory body, Locale locale) {
        LedgerId ledger = new LedgerId(ledgerId);
        String icon = body.icon() == null ? Categories.ICONS.get(0) : body.icon();
        String colour = body.colour() == null ? Categories.COLOURS.get(0) : body.colour();
        InvalidContent faults = new InvalidContent();
        requireOneOf(Categories.ICONS, icon, "icon", faults);
        requireOneOf(Categories.COLOURS, colour, "colour", faults);
        faults.throwIfAny();
        CategoryId made = categories.add(caller.id(), ledger, String.valueOf(body.name()), icon, colour);
        return answers.created("/api/categories", () -> find(ledger, made, locale));
    }

    private static void requireOneOf(List<String> known, String value, String field, InvalidContent faults) {
        if (!known.contains(value)) {
            faults.add(field, "problem.choice", String.join(", ", known));
        }
    }

    private Category find(LedgerId ledger, CategoryId id, Locale locale) {
        return categories.offeredIn(Set.of(ledger)).stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .map(category -> answer(category, locale))
                .orElseThrow(() -> new NotFoundException("category"));
    }

    @DeleteMapping("/ledgers/{ledgerId}/categories/{categoryId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "archiveCategory", summary = "Offer a category no more; expenses keep it")
    void archive(Caller caller, @PathVariable UUID ledgerId, @PathVariable UUID categoryId) {
        categories.archive(caller.id(), new LedgerId(ledgerId), new CategoryId(categoryId));
    }

    @PostMapping("/ledgers/{ledgerId}/categories/{categoryId}/restoration")
    @Operation(operationId = "restoreCategory", summary = "Offer a category again")
    ResponseEntity<Category> restore(
            Caller caller, @PathVariable UUID ledgerId, @PathVariable UUID categoryId, Locale locale) {
        LedgerId ledger = new LedgerId(ledgerId);
        CategoryId id = new CategoryId(categoryId);
        categories.restore(caller.id(), ledger, id);
        return answers.created("/api/categories", () -> find(ledger, id, locale));
    }
}
