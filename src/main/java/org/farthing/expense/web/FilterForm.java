package org.farthing.expense.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseFilter;
import org.farthing.ledger.LedgerId;
import org.farthing.money.AmountParser;
import org.farthing.money.InvalidAmountException;
import org.farthing.platform.forms.Keys;
import org.farthing.platform.forms.PlainText;
import org.farthing.platform.forms.TypedFields;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.util.UriComponentsBuilder;

/** The filter of the list as it is typed; what cannot be read is told beside the field and does not filter. */
record FilterForm(
        @Nullable String ledger,
        @Nullable String category,
        @Nullable String from,
        @Nullable String to,
        @Nullable String least,
        @Nullable String most,
        @PlainText(max = 200, required = false) @Nullable String text) {

    /** An amount to compare with may have the decimals of any currency, or else be as large as one without allows. */
    private static final List<Currency> BY_DECIMALS =
            Stream.of("KWD", "EUR", "JPY").map(Currency::getInstance).toList();

    ExpenseFilter toFilter(Locale locale, Errors errors) {
        return new ExpenseFilter(
                given(ledger) ? new LedgerId(Keys.uuid(ledger)) : null,
                given(category) ? new CategoryId(Keys.uuid(category)) : null,
                date(from, "from", errors),
                date(to, "to", errors),
                amount(least, "least", locale, errors),
                amount(most, "most", locale, errors),
                text != null && given(text) && !errors.hasFieldErrors("text") ? text.strip() : null);
    }

    private static @Nullable LocalDate date(@Nullable String typed, String field, Errors errors) {
        return given(typed) ? TypedFields.day(typed, field, errors) : null;
    }

    private static @Nullable BigDecimal amount(@Nullable String typed, String field, Locale locale, Errors errors) {
        if (typed == null || !given(typed)) {
            return null;
        }
        InvalidAmountException problem = null;
        for (Currency currency : BY_DECIMALS) {
            try {
                return AmountParser.parse(typed, currency, locale).decimal();
            } catch (InvalidAmountException e) {
                problem = problem == null ? e : problem;
            }
        }
        if (problem != null) {
            errors.rejectValue(field, problem.messageKey(), problem.arguments(), null);
        }
        return null;
    }

    private static boolean given(@Nullable String typed) {
        return typed != null && !typed.isBlank();
    }

    public boolean isEmpty() {
        return !given(ledger) && !isNarrowed();
    }

    /** Whether anything but the ledger is chosen. */
    public boolean isNarrowed() {
        return given(category) || given(from) || given(to) || given(least) || given(most) || given(text);
    }

    /** The path of the list with this filter; more parameters can be added. */
    UriComponentsBuilder link(String path) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        add(link, "ledger", ledger);
        add(link, "category", category);
        add(link, "from", from);
        add(link, "to", to);
        add(link, "least", least);
        add(link, "most", most);
        add(link, "text", text);
        return link;
    }

    private static void add(UriComponentsBuilder link, String name, @Nullable String value) {
        if (given(value)) {
            link.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, String.valueOf(value)));
        }
    }
}
