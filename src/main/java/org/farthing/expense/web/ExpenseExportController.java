package org.farthing.expense.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Locale;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.expense.ExpenseFilter;
import org.farthing.expense.ExpenseTable;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The filtered list as a file, in which one's own share is what counts. */
@Controller
class ExpenseExportController {

    private final ExpenseTable table;
    private final Ledgers ledgers;

    ExpenseExportController(ExpenseTable table, Ledgers ledgers) {
        this.table = table;
        this.ledgers = ledgers;
    }

    /** What cannot be read does not filter, as in the list. */
    @GetMapping("/expenses/export.csv")
    void export(
            @CurrentAccount AccountView me,
            @Valid @ModelAttribute("filterForm") FilterForm form,
            BindingResult errors,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        ExpenseFilter filter = form.toFilter(locale, errors);
        requireMine(me, filter.ledger());
        response.setContentType(ExpenseTable.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"farthing-expenses-" + me.today() + ".csv\"");
        table.write(me.id(), filter, locale, response.getWriter());
    }

    private void requireMine(AccountView me, @Nullable LedgerId ledger) {
        if (ledger != null
                && ledgers.of(me.id()).stream().noneMatch(mine -> mine.id().equals(ledger))) {
            throw new NotFoundException("ledger");
        }
    }
}
