package org.farthing.expense.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.category.Categories;
import org.farthing.category.CategoryId;
import org.farthing.category.CategoryLabels;
import org.farthing.category.CategoryView;
import org.farthing.expense.ExpenseFilter;
import org.farthing.expense.ExpenseLines;
import org.farthing.expense.ExpenseList;
import org.farthing.expense.ExpensePage;
import org.farthing.expense.PageCursor;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerSummary;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.web.Htmx;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
@RequestMapping("/expenses")
class ExpenseListController {

    private static final int RECENT = 8;

    private final ExpenseList list;
    private final ExpenseLines lines;
    private final Ledgers ledgers;
    private final Categories categories;
    private final CategoryLabels labels;

    ExpenseListController(
            ExpenseList list, ExpenseLines lines, Ledgers ledgers, Categories categories, CategoryLabels labels) {
        this.list = list;
        this.lines = lines;
        this.ledgers = ledgers;
        this.categories = categories;
        this.labels = labels;
    }

    @GetMapping
    String list(
            @CurrentAccount AccountView me,
            @Valid @ModelAttribute("filterForm") FilterForm form,
            BindingResult errors,
            @RequestParam @Nullable String before,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "false") boolean total,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        ExpenseFilter filter = form.toFilter(locale, errors);
        List<LedgerSummary> mine = ledgers.of(me.id());
        LedgerSummary chosen = chosen(mine, filter.ledger());
        PageCursor cursor = before == null ? PageCursor.parse(after, false) : PageCursor.parse(before, true);
        ExpensePage page = list.page(me.id(), filter, cursor, ExpenseList.PAGE_SIZE);
        List<CategoryView> offered = categories.offeredIn(ids(mine));
        model.addAttribute("page", page).addAttribute("ledgers", mine).addAttribute("chosen", chosen);
        model.addAttribute("days", lines.days(page.rows(), me.today(), locale))
                .addAttribute("categories", labels.options(offered, locale));
        if (!form.isEmpty() && filter.isWholeMonths()) {
            model.addAttribute("totals", list.myTotalsOfMonths(me.id(), filter));
        } else if (!form.isEmpty() && total) {
            model.addAttribute("totals", list.myTotals(me.id(), filter));
        }
        addLinks(form, cursor, page, model);
        addQuickRow(me, mine.get(0), offered, model, locale);
        // The fields stay where they are then, so what is wrong about them is said above the list.
        model.addAttribute("swapped", Htmx.isFragment(request));
        return Htmx.view(request, "expense/list", "list");
    }

    /** The same address as the list of one ledger, cut to the newest, for the page of a group. */
    @GetMapping("/recent")
    String recent(@CurrentAccount AccountView me, @RequestParam UUID ledger, Model model, Locale locale) {
        LedgerSummary chosen = chosen(ledgers.of(me.id()), new LedgerId(ledger));
        ExpenseFilter filter = new ExpenseFilter(new LedgerId(ledger), null, null, null, null, null, null);
        ExpensePage page = list.page(me.id(), filter, null, RECENT);
        model.addAttribute("lines", lines.ofOneGroup(page.rows(), locale)).addAttribute("chosen", chosen);
        return "expense/list :: recent";
    }

    /** What the filtered expenses add up to, for filters that the monthly sums cannot answer. */
    @GetMapping("/total")
    String total(
            @CurrentAccount AccountView me,
            @Valid @ModelAttribute("filterForm") FilterForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        ExpenseFilter filter = form.toFilter(locale, errors);
        model.addAttribute("totals", list.myTotals(me.id(), filter));
        return "expense/list :: total";
    }

    private static @Nullable LedgerSummary chosen(List<LedgerSummary> mine, @Nullable LedgerId wanted) {
        if (wanted == null) {
            return null;
        }
        return mine.stream()
                .filter(ledger -> ledger.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("ledger"));
    }

    private static Set<LedgerId> ids(List<LedgerSummary> mine) {
        return mine.stream().map(LedgerSummary::id).collect(Collectors.toSet());
    }

    private static void addLinks(FilterForm form, @Nullable PageCursor cursor, ExpensePage page, Model model) {
        UriComponentsBuilder withTotal = form.link("/expenses").queryParam("total", true);
        if (cursor != null) {
            withTotal.queryParam(cursor.older() ? "before" : "after", cursor.text());
        }
        model.addAttribute("withTotal", withTotal.encode().toUriString());
        model.addAttribute(
                "exportLink", form.link("/expenses/export.csv").encode().toUriString());
        model.addAttribute("totalLink", form.link("/expenses/total").encode().toUriString());
        if (page.newer() != null) {
            model.addAttribute(
                    "newer",
                    form.link("/expenses")
                            .queryParam("after", page.newer())
                            .encode()
                            .toUriString());
        }
        if (page.older() != null) {
            model.addAttribute(
                    "older",
                    form.link("/expenses")
                            .queryParam("before", page.older())
                            .encode()
                            .toUriString());
        }
    }

    /** The quick row books into the personal ledger, with a fresh key for each page. */
    private void addQuickRow(
            AccountView me, LedgerSummary personal, List<CategoryView> offered, Model model, Locale locale) {
        List<CategoryView> usable = offered.stream()
                .filter(category -> category.ledger() == null || personal.id().equals(category.ledger()))
                .toList();
        model.addAttribute("today", me.today())
                .addAttribute("formKey", UUID.randomUUID().toString())
                .addAttribute("quickCategories", labels.options(usable, locale))
                .addAttribute("quickCategory", CategoryId.OTHER.toString())
                .addAttribute("personal", personal);
    }
}
