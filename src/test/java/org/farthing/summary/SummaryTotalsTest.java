package org.farthing.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.farthing.money.Money;
import org.farthing.summary.SummaryQueries.CategoryRow;
import org.junit.jupiter.api.Test;

class SummaryTotalsTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Period MONTH = Period.containing(Period.Kind.MONTH, LocalDate.of(2026, 11, 21));

    @Test
    void theHomeCurrencyComesFirstAndNoneIsAddedToAnother() {
        Summary summary = sum(now(1, 100, "USD"), now(1, 300, "EUR"), now(1, 200, "CHF"), now(2, 50, "EUR"));

        assertThat(summary.currencies())
                .extracting(CurrencySummary::total)
                .containsExactly(Money.of(350, "EUR"), Money.of(200, "CHF"), Money.of(100, "USD"));
    }

    @Test
    void theLargestCategoryComesFirstAndRefundsLast() {
        CurrencySummary euros = sum(now(1, -500, "EUR"), now(2, 900, "EUR"), now(3, 100, "EUR"), before(4, 70, "EUR"))
                .in(EUR);

        assertThat(euros.categories())
                .extracting(category -> category.total().minor())
                .containsExactly(900L, 100L, 0L, -500L);
        assertThat(euros.categories()).extracting(CategoryTotal::perMille).containsExactly(900, 100, 0, 0);
        assertThat(euros.total()).isEqualTo(Money.of(500, "EUR"));
        assertThat(euros.top(5)).hasSize(3);
    }

    @Test
    void theChangeOfTheCategoriesIsTheChangeOfTheTotal() {
        CurrencySummary euros = sum(
                        now(1, 1000, "EUR"), before(1, 800, "EUR"), before(2, 700, "EUR"), now(3, 100, "EUR"))
                .in(EUR);

        assertThat(euros.change()).isEqualTo(new Change(Money.of(-400, "EUR"), -27L));
        assertThat(euros.categories().stream()
                        .mapToLong(category -> category.change().difference().minor())
                        .sum())
                .isEqualTo(-400);
        assertThat(euros.categories().get(0).change().percent()).isEqualTo(25);
    }

    @Test
    void thereIsNoPercentOfNothingOrOfRefunds() {
        assertThat(sum(now(1, 10, "EUR")).in(EUR).change()).isEqualTo(new Change(Money.of(10, "EUR"), null));
        assertThat(sum(now(1, 10, "EUR"), before(1, -10, "EUR"))
                        .in(EUR)
                        .change()
                        .percent())
                .isNull();
    }

    @Test
    void sumsThatAreTooLargeForALongTimesAThousandStillHaveShares() {
        long huge = 3_000_000_000_000_000_000L;

        CurrencySummary euros = sum(now(1, huge, "EUR"), now(2, huge, "EUR"), before(1, 1, "EUR"))
                .in(EUR);

        assertThat(euros.categories()).extracting(CategoryTotal::perMille).containsExactly(500, 500);
    }

    private static Summary sum(CategoryRow... rows) {
        return SummaryTotals.sum(MONTH, EUR, List.of(rows));
    }

    private static CategoryRow now(int category, long minor, String currency) {
        return new CategoryRow(true, TestCategories.category(category), Money.of(minor, currency), 1);
    }

    private static CategoryRow before(int category, long minor, String currency) {
        return new CategoryRow(false, TestCategories.category(category), Money.of(minor, currency), 1);
    }
}
