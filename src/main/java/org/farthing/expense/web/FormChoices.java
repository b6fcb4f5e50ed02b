package org.farthing.expense.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.farthing.account.AccountId;
import org.farthing.category.Categories;
import org.farthing.category.CategoryId;
import org.farthing.category.CategoryLabels;
import org.farthing.category.CategoryView;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.Suggestions;
import org.farthing.expense.split.SplitMode;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerSummary;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.money.Currencies;
import org.farthing.platform.forms.Keys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the fields of the expense form offer. */
@Component
class FormChoices {

    static final List<String> REPEATS = List.of("DAY", "WEEK", "MONTH", "YEAR");

    private final Ledgers ledgers;
    private final Categories categories;
    private final CategoryLabels labels;
    private final Suggestions suggestions;
    private final RateFields rates;

    FormChoices(
            Ledgers ledgers, Categories categories, CategoryLabels labels, Suggestions suggestions, RateFields rates) {
        this.ledgers = ledgers;
        this.categories = categories;
        this.labels = labels;
        this.suggestions = suggestions;
        this.rates = rates;
    }

    /** One to begin with, which can be written to: the one that was asked for, else the one used last, else one's own. */
    LedgerView toBegin(AccountId me, @Nullable String chosen) {
        LedgerView ledger = ledger(me, chosen);
        if (!ledger.isWritable()) {
            ledger = ledger(me, null);
        }
        return ledger.isWritable() ? ledger : ledgers.find(me, ledgers.personalOf(me));
    }

    /** The ledger that was chosen, else the one used last. */
    LedgerView ledger(AccountId me, @Nullable String chosen) {
        return ledgers.find(me, ledgerId(me, chosen));
    }

    /** Nobody knows yet whether it may be seen. */
    LedgerId ledgerId(AccountId me, @Nullable String chosen) {
        return chosen == null || chosen.isBlank()
                ? suggestions.lastLedger(me).orElseGet(() -> ledgers.personalOf(me))
                : new LedgerId(Keys.uuid(chosen));
    }

    void offer(AccountId me, LedgerView ledger, Model model, Locale locale) {
        List<LedgerSummary> writable = ledgers.of(me).stream()
                .filter(candidate -> candidate.writable() || candidate.id().equals(ledger.id()))
                .toList();
        Set<CategoryId> kept = model.getAttribute("expense") instanceof ExpenseView editing
                ? Set.of(editing.category().id())
                : Set.of();
        List<CategoryView> offered = categories.offeredIn(ledger.id(), kept);
        model.addAttribute("ledger", ledger)
                .addAttribute("ledgers", writable)
                .addAttribute("categories", labels.options(offered, locale))
                .addAttribute("modes", SplitMode.values())
                .addAttribute("repeats", REPEATS)
                .addAttribute("currencies", Currencies.all())
                .addAttribute("descriptions", suggestions.descriptions(me));
        if (model.getAttribute("expenseForm") instanceof ExpenseForm form) {
            model.addAttribute(
                            "rateField",
                            rates.of(ledger, form.currency(), form.spentOn(), RateFields.current(form), locale))
                    .addAttribute(
                            "chosen",
                            isAmong(offered, form.category()) ? form.category() : CategoryId.OTHER.toString());
        }
    }

    private static boolean isAmong(List<CategoryView> offered, @Nullable String id) {
        return offered.stream().anyMatch(category -> category.id().toString().equals(id));
    }

    List<CategoryLabels.Option> categories(LedgerView ledger, Locale locale) {
        return labels.options(categories.offeredIn(ledger.id(), Set.of()), locale);
    }
}
