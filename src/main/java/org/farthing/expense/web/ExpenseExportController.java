package org.farthing.expense.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Stream;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.category.CategoryLabels;
import org.farthing.expense.ExpenseExport;
import org.farthing.expense.ExpenseFilter;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The filtered list as a file, in which one's own share is what counts. */
@Controller
class ExpenseExportController {

    private final ExpenseExport export;
    private final CategoryLabels labels;
    private final Ledgers ledgers;
    private final MessageSource messages;

    ExpenseExportController(ExpenseExport export, CategoryLabels labels, Ledgers ledgers, MessageSource messages) {
        this.export = export;
        this.labels = labels;
        this.ledgers = ledgers;
        this.messages = messages;
    }

    /** What cannot be read does not filter, as in the list; the file begins with the mark that tells its encoding. */
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
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"farthing-expenses-" + me.today() + ".csv\"");
        PrintWriter out = response.getWriter();
        out.write('\ufeff');
        out.write(header(locale));
        export.forEach(me.id(), filter, row -> out.write(line(row, locale)));
    }

    private void requireMine(AccountView me, @Nullable LedgerId ledger) {
        if (ledger != null
                && ledgers.of(me.id()).stream().noneMatch(mine -> mine.id().equals(ledger))) {
            throw new NotFoundException("ledger");
        }
    }

    private String header(Locale locale) {
        return CsvLine.of(Stream.of("date", "description", "category", "ledger", "myShare", "total", "currency", "paid")
                .map(column -> CsvLine.text(messages.getMessage("expense.export." + column, null, locale)))
                .toArray(String[]::new));
    }

    private String line(ExpenseExport.Row row, Locale locale) {
        String group = row.group();
        return CsvLine.of(
                row.spentOn().toString(),
                CsvLine.text(row.description()),
                CsvLine.text(labels.of(row.category(), locale)),
                CsvLine.text(group == null ? messages.getMessage("ledger.personal", null, locale) : group),
                CsvLine.number(row.myShare()),
                CsvLine.number(row.total()),
                row.total().currencyCode(),
                CsvLine.number(row.paidByMe()));
    }
}
