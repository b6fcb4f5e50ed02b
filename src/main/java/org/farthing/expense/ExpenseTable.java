package org.farthing.expense;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Stream;
import org.farthing.account.AccountId;
import org.farthing.category.CategoryLabels;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Filtered expenses as a file for a spreadsheet, in which one's own share is what counts. */
@Component
public class ExpenseTable {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private final ExpenseExport export;
    private final CategoryLabels labels;
    private final MessageSource messages;

    ExpenseTable(ExpenseExport export, CategoryLabels labels, MessageSource messages) {
        this.export = export;
        this.labels = labels;
        this.messages = messages;
    }

    /** Begins with the mark that tells its encoding. The caller has seen to it that the filter is about their own. */
    public void write(AccountId account, ExpenseFilter filter, Locale locale, PrintWriter out) {
        out.write('\ufeff');
        out.write(header(locale));
        export.forEach(account, filter, row -> out.write(line(row, locale)));
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
