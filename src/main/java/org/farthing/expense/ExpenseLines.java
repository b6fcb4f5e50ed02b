package org.farthing.expense;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.farthing.category.CategoryLabels;
import org.farthing.money.Money;
import org.farthing.platform.web.IconSprite;
import org.farthing.platform.web.LocalText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words the rows of a list in the language of the reader. */
@Component
public class ExpenseLines {

    /** First strong isolate and its end: a name in another script does not turn its neighbours round. */
    private static final String ISOLATED = "\u2068%s\u2069";

    private final CategoryLabels categories;
    private final IconSprite icons;
    private final MessageSource messages;

    ExpenseLines(CategoryLabels categories, IconSprite icons, MessageSource messages) {
        this.categories = categories;
        this.icons = icons;
        this.messages = messages;
    }

    /** The expenses of one day under its heading. */
    public record Day(String heading, List<ExpenseLine> lines) {}

    public List<Day> days(List<ExpenseRow> rows, LocalDate today, Locale locale) {
        List<Day> days = new ArrayList<>();
        LocalDate current = null;
        for (ExpenseLine line : of(rows, locale)) {
            if (!line.spentOn().equals(current)) {
                current = line.spentOn();
                days.add(new Day(heading(current, today, locale), new ArrayList<>()));
            }
            days.get(days.size() - 1).lines().add(line);
        }
        return days;
    }

    private String heading(LocalDate day, LocalDate today, Locale locale) {
        if (day.equals(today)) {
            return messages.getMessage("date.today", null, locale);
        }
        return day.equals(today.minusDays(1))
                ? messages.getMessage("date.yesterday", null, locale)
                : new LocalText(locale).date(day);
    }

    public List<ExpenseLine> of(List<ExpenseRow> rows, Locale locale) {
        return rows.stream().map(row -> line(row, true, locale)).toList();
    }

    /** For a page that is about one group, whose name need not be said again. */
    public List<ExpenseLine> ofOneGroup(List<ExpenseRow> rows, Locale locale) {
        return rows.stream().map(row -> line(row, false, locale)).toList();
    }

    private ExpenseLine line(ExpenseRow row, boolean nameGroup, Locale locale) {
        LocalText text = new LocalText(locale);
        Money share = row.myShare();
        boolean personal = row.group() == null;
        Money converted = row.converted();
        String original = text.money(row.amount());
        String whole = converted == null ? original : original + " = " + text.money(converted);
        String sum = share == null ? messages.getMessage("expense.row.notInvolved", null, locale) : text.money(share);
        return new ExpenseLine(
                "/expenses/" + row.id(),
                row.spentOn(),
                "badge colour-" + row.category().colour(),
                icons.url(row.category().icon()),
                row.description(),
                about(row, nameGroup, locale),
                share != null,
                sum,
                personal ? "" : messages.getMessage("expense.row.of", new Object[] {whole}, locale));
    }

    private String about(ExpenseRow row, boolean nameGroup, Locale locale) {
        String category = ISOLATED.formatted(categories.of(row.category(), locale));
        if (row.group() == null) {
            return category;
        }
        String payer = messages.getMessage(
                payerKey(row), new Object[] {ISOLATED.formatted(row.payer()), row.morePayers()}, locale);
        String group = nameGroup ? ISOLATED.formatted(row.group()) + " · " : "";
        return category + " · " + group + payer;
    }

    /** Of a refund it is the one who got the money back. */
    private static String payerKey(ExpenseRow row) {
        String who = row.paidByMe() ? "you" : "one";
        String many = row.morePayers() > 0 ? "More" : "";
        return "expense.row." + (row.amount().isNegative() ? "refund." : "paid.") + who + many;
    }
}
