package org.farthing.expense.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.Expenses;
import org.farthing.expense.split.Itemised;
import org.farthing.expense.split.Split;
import org.farthing.ledger.LedgerView;
import org.farthing.money.Money;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.web.Htmx;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers a form while it is being filled in; records nothing. */
@Controller
@RequestMapping("/expenses")
class ExpenseDraftController {

    private static final int MOST_ITEMS = Split.MOST;
    private static final String OTHER_LEDGER = "ledger";

    private final Expenses expenses;
    private final FormChoices choices;
    private final ExpensePreview preview;

    ExpenseDraftController(Expenses expenses, FormChoices choices, ExpensePreview preview) {
        this.expenses = expenses;
        this.choices = choices;
        this.preview = preview;
    }

    /** What everybody would owe, and what does not fit yet. */
    @PostMapping("/preview")
    String preview(
            @CurrentAccount AccountView me,
            @ModelAttribute(ExpenseForm.NAME) ExpenseForm form,
            @RequestParam @Nullable String editing,
            Model model,
            Locale locale) {
        ExpenseView expense = editing(me, editing);
        LedgerView ledger = expense == null ? choices.ledger(me.id(), form.ledger()) : expense.ledger();
        model.addAttribute("preview", preview.of(ledger, form, expense, locale));
        return "expense/_preview :: answer";
    }

    /** The same form in another shape: another ledger or way to split, several payers, one line more, or the sum of the lines. */
    @PostMapping("/new")
    String reshape(
            @CurrentAccount AccountView me,
            @ModelAttribute(ExpenseForm.NAME) ExpenseForm form,
            @RequestParam @Nullable String editing,
            @RequestParam @Nullable String change,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        ExpenseView expense = editing(me, editing);
        LedgerView ledger = expense == null ? choices.ledger(me.id(), form.ledger()) : expense.ledger();
        ExpenseForm changed = OTHER_LEDGER.equals(change)
                ? form.withDefaults(ledger, me.today())
                : changed(form, ledger, change == null ? "" : change, locale);
        ExpensePreview.Answer answer = preview.of(ledger, changed, expense, locale);
        model.addAttribute(ExpenseForm.NAME, changed)
                .addAttribute("expense", expense)
                .addAttribute("reshaped", true)
                .addAttribute("repeat", request.getParameter("repeat"))
                .addAttribute("preview", asksToBeRight(change) ? answer : answer.withoutProblems());
        choices.offer(me.id(), ledger, model, locale);
        return Htmx.view(request, "expense/form", "expenseFields");
    }

    /** Whoever has only just chosen another way or ledger has not made a mistake yet. */
    private static boolean asksToBeRight(@Nullable String change) {
        return change != null && !OTHER_LEDGER.equals(change);
    }

    private @Nullable ExpenseView editing(AccountView me, @Nullable String id) {
        return id == null || id.isBlank() ? null : expenses.find(me.id(), new ExpenseId(Keys.uuid(id)));
    }

    private static ExpenseForm changed(ExpenseForm form, LedgerView ledger, String change, Locale locale) {
        return switch (change) {
            case "severalPaid" -> form.withPayments(List.of(new PayerRow(form.paidBy(), form.amount())));
            case "onePaid" -> form.withPayments(null);
            case "addItem" -> withItem(form);
            case "useSum" -> withSum(form, ledger, locale);
            default -> change.startsWith("drop-") ? without(form, change.substring(5)) : form.withWeights(ledger);
        };
    }

    private static ExpenseForm withItem(ExpenseForm form) {
        List<ItemRow> items = new ArrayList<>(form.shape().lines());
        if (items.size() < MOST_ITEMS) {
            items.add(ItemRow.BLANK);
        }
        return form.withItems(items);
    }

    private static ExpenseForm without(ExpenseForm form, String index) {
        List<ItemRow> items = new ArrayList<>(form.shape().lines());
        if (index.matches("\\d{1,2}") && Integer.parseInt(index) < items.size()) {
            items.remove(Integer.parseInt(index));
        }
        return form.withItems(items);
    }

    private static ExpenseForm withSum(ExpenseForm form, LedgerView ledger, Locale locale) {
        BeanPropertyBindingResult errors = new BeanPropertyBindingResult(form, ExpenseForm.NAME);
        Split split = form.toSplit(ledger, locale, errors);
        Money bill = split instanceof Itemised lines ? form.bill(lines, errors) : null;
        return bill == null ? form : form.withAmount(bill, locale);
    }
}
