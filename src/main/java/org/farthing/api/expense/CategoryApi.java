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
import org.farthing.api.http.MergePatch;
import org.farthing.api.http.OneLedger;
import org.farthing.api.http.PatchOf;
import org.farthing.api.http.Validated;
import org.farthing.api.http.Versions;
import org.farthing.category.Categories;
import org.farthing.category.CategoryId;
import org.farthing.category.CategoryLabels;
import org.farthing.category.CategoryView;
import org.farthing.category.NewLook;
import org.farthing.category.OwnCategory;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerSummary;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.forms.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api")
@Tag(name = "Categories")
class CategoryApi {

    private final Categories categories;
    private final CategoryLabels labels;
    private final Ledgers ledgers;
    private final Answers answers;
    private final Validated validated;

    CategoryApi(Categories categories, CategoryLabels labels, Ledgers ledgers, Answers answers, Validated validated) {
        this.categories = categories;
        this.labels = labels;
        this.ledgers = ledgers;
        this.answers = answers;
        this.validated = validated;
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
            String colour,

            @Schema(description = "Of a ledger's own one: it is offered no more") @Nullable
            Boolean archived) {}

    @Schema(name = "NewCategory")
    record NewCategory(
            @PlainText(max = Categories.NAME_LENGTH)
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Boat")
            @Nullable
            String name,

            @Schema(example = "tag") @Nullable String icon,
            @Schema(example = "blue") @Nullable String colour) {

        /** @throws InvalidContent for a look that is not offered */
        NewLook look() {
            String chosenIcon = icon == null ? Categories.ICONS.get(0) : icon;
            String chosenColour = colour == null ? Categories.COLOURS.get(0) : colour;
            InvalidContent faults = new InvalidContent();
            requireOneOf(Categories.ICONS, chosenIcon, "icon", faults);
            requireOneOf(Categories.COLOURS, chosenColour, "colour", faults);
            faults.throwIfAny();
            return new NewLook(String.valueOf(name), chosenIcon, chosenColour);
        }
    }

    private static void requireOneOf(List<String> known, String value, String field, InvalidContent faults) {
        if (!known.contains(value)) {
            faults.add(field, "problem.choice", String.join(", ", known));
        }
    }

    @GetMapping("/categories")
    @OneLedger
    @Operation(operationId = "listCategories", summary = "What expenses can be sorted under")
    List<Category> list(Caller caller, @RequestParam(required = false) @Nullable UUID ledgerId, Locale locale) {
        return categories.offeredIn(readable(caller, ledgerId)).stream()
                .map(category -> answer(category, locale, null))
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

    private Category answer(CategoryView view, Locale locale, @Nullable Boolean archived) {
        LedgerId ledger = view.ledger();
        return new Category(
                view.id().value(),
                labels.of(view, locale),
                view.code(),
                ledger == null ? null : ledger.value(),
                view.icon(),
                view.colour(),
                archived);
    }

    @GetMapping("/ledgers/{ledgerId}/categories/archived")
    @Operation(
            operationId = "listArchivedCategories",
            summary = "Categories of a ledger's own that are offered no more")
    List<Category> archived(Caller caller, @PathVariable UUID ledgerId, Locale locale) {
        LedgerId ledger = ledgers.find(caller.id(), new LedgerId(ledgerId)).id();
        return categories.archivedIn(ledger).stream()
                .map(category -> answer(category, locale, true))
                .toList();
    }

    @GetMapping("/ledgers/{ledgerId}/categories/{categoryId}")
    @Operation(operationId = "getCategory", summary = "One category of a ledger's own, also when it is archived")
    ResponseEntity<Category> find(
            Caller caller, @PathVariable UUID ledgerId, @PathVariable UUID categoryId, Locale locale) {
        return answer(HttpStatus.OK, caller, new LedgerId(ledgerId), new CategoryId(categoryId), locale);
    }

    @PostMapping("/ledgers/{ledgerId}/categories")
    @Operation(operationId = "addCategory", summary = "Add a category of a ledger's own")
    ResponseEntity<Category> add(
            Caller caller, @PathVariable UUID ledgerId, @Valid @RequestBody NewCategory body, Locale locale) {
        LedgerId ledger = new LedgerId(ledgerId);
        NewLook look = body.look();
        CategoryId made = categories.add(caller.id(), ledger, look.name(), look.icon(), look.colour());
        answers.written();
        return answer(HttpStatus.CREATED, caller, ledger, made, locale);
    }

    @PatchMapping(path = "/ledgers/{ledgerId}/categories/{categoryId}", consumes = MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeCategory", summary = "Another name or look, also for the expenses it has")
    ResponseEntity<Category> change(
            Caller caller,
            @PathVariable UUID ledgerId,
            @PathVariable UUID categoryId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @PatchOf(NewCategory.class) @RequestBody JsonNode patch,
            Locale locale) {
        LedgerId ledger = new LedgerId(ledgerId);
        CategoryId id = new CategoryId(categoryId);
        CategoryView view = categories.find(caller.id(), ledger, id).view();
        int version = Versions.expected(ifMatch);
        NewCategory present = new NewCategory(view.name(), view.icon(), view.colour());
        NewCategory body = validated.check(MergePatch.apply(present, patch, NewCategory.class));
        categories.change(caller.id(), ledger, id, version, body.look());
        return answer(HttpStatus.OK, caller, ledger, id, locale);
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
        answers.written();
        return answer(HttpStatus.CREATED, caller, ledger, id, locale);
    }

    private ResponseEntity<Category> answer(
            HttpStatus status, Caller caller, LedgerId ledger, CategoryId id, Locale locale) {
        OwnCategory own = categories.find(caller.id(), ledger, id);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).eTag(Versions.tag(own.version()));
        if (status == HttpStatus.CREATED) {
            answer.header(HttpHeaders.LOCATION, "/api/ledgers/" + ledger + "/categories/" + id);
        }
        return answer.body(answer(own.view(), locale, own.archived()));
    }
}
