package org.farthing.rate;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.farthing.rate.Rates.Wanted;
import org.farthing.support.IntegrationTest;
import org.farthing.support.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rates are invented, and of the year 2001, where no other test looks. */
@IntegrationTest
class RatesTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency KWD = Currency.getInstance("KWD");
    private static final LocalDate FRIDAY = LocalDate.of(2001, 3, 2);

    @Autowired
    Rates rates;

    @BeforeEach
    void aFridayAndAThursdayArePublished() {
        rates.publish(
                List.of(
                        day(FRIDAY.minusDays(1), Map.of("USD", "1.25", "JPY", "100", "KWD", "0.3")),
                        day(FRIDAY, Map.of("USD", "1.28", "JPY", "110"))),
                RateSource.DEMO);
    }

    private static PublishedRates day(LocalDate day, Map<String, String> perEuro) {
        return new PublishedRates(
                day,
                perEuro.entrySet().stream().collect(toMap(Map.Entry::getKey, rate -> new BigDecimal(rate.getValue()))));
    }

    @Test
    void isTheRateOfTheDay() {
        assertThat(rates.find(EUR, USD, FRIDAY)).contains(rate("1.28", FRIDAY));
        assertThat(rates.find(USD, EUR, FRIDAY)).contains(rate("0.78125", FRIDAY));
    }

    @Test
    void crossesByWayOfTheEuro() {
        assertThat(rates.find(USD, JPY, FRIDAY)).contains(rate("85.9375", FRIDAY));
        assertThat(rates.find(JPY, USD, FRIDAY)).contains(rate("0.01163636364", FRIDAY));
    }

    @Test
    void aWeekendHasTheRatesOfTheBusinessDayBefore() {
        assertThat(rates.find(EUR, USD, FRIDAY.plusDays(2))).contains(rate("1.28", FRIDAY));
        assertThat(rates.find(EUR, USD, FRIDAY.plusDays(7))).contains(rate("1.28", FRIDAY));
    }

    @Test
    void isMissingBeyondAWeekAndBeforeTheFirst() {
        assertThat(rates.find(EUR, USD, FRIDAY.plusDays(8))).isEmpty();
        assertThat(rates.find(EUR, USD, FRIDAY.minusDays(2))).isEmpty();
    }

    @Test
    void bothRatesOfACrossAreOfTheSameDay() {
        assertThat(rates.find(KWD, JPY, FRIDAY))
                .contains(rate("333.3333333", FRIDAY.minusDays(1)))
                .as("KWD was not published on Friday");
    }

    @Test
    void isMissingForACurrencyThatIsNotPublished() {
        assertThat(rates.find(Currency.getInstance("VES"), EUR, FRIDAY)).isEmpty();
        assertThat(rates.find(EUR, Currency.getInstance("VES"), FRIDAY)).isEmpty();
    }

    @Test
    void aCurrencyNeedsNoRateToItself() {
        assertThat(rates.find(USD, USD, FRIDAY)).isEmpty();
    }

    @Test
    void manyAreOneStatement() throws Exception {
        Wanted there = new Wanted(EUR, USD, FRIDAY);
        Wanted back = new Wanted(USD, EUR, FRIDAY);
        Wanted missing = new Wanted(USD, EUR, FRIDAY.minusYears(1));

        assertThat(StatementCounter.during(() -> assertThat(rates.findAll(List.of(there, missing, back, there)))
                        .containsOnlyKeys(there, back)))
                .isEqualTo(1);
    }

    @Test
    void aVerySmallRateKeepsTwelveDecimals() {
        assertThat(Rates.cross(new BigDecimal("17231.47"), BigDecimal.ONE)).isEqualByComparingTo("0.000058033354");
        assertThat(Rates.cross(new BigDecimal("999999999999"), new BigDecimal("0.0001")))
                .isZero();
    }

    private static ReferenceRate rate(String value, LocalDate day) {
        return new ReferenceRate(new BigDecimal(value), day, RateSource.DEMO);
    }
}
