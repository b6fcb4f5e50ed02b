package org.farthing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void addsAndSubtractsMinorUnits() {
        Money dinner = Money.of(1250, "EUR");

        assertThat(dinner.plus(Money.of(50, "EUR"))).isEqualTo(Money.of(1300, "EUR"));
        assertThat(dinner.minus(Money.of(1300, "EUR"))).isEqualTo(Money.of(-50, "EUR"));
        assertThat(dinner.negated().abs()).isEqualTo(dinner);
    }

    @Test
    void refusesToMixCurrencies() {
        Money euros = Money.of(1, "EUR");
        Money yen = Money.of(1, "JPY");

        assertThatIllegalArgumentException().isThrownBy(() -> euros.plus(yen));
        assertThatIllegalArgumentException().isThrownBy(() -> euros.minus(yen));
    }

    @Test
    void refusesToOverflow() {
        Money most = Money.of(Long.MAX_VALUE, "EUR");
        Money least = Money.of(Long.MIN_VALUE, "EUR");

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(most));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> least.minus(most));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(least::negated);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(least::abs);
    }

    @Test
    void knowsItsSign() {
        assertThat(Money.of(1, "EUR").isPositive()).isTrue();
        assertThat(Money.of(-1, "EUR").isNegative()).isTrue();
        assertThat(Money.zero(Currencies.of("EUR")).isZero()).isTrue();
        assertThat(Money.of(0, "EUR").isPositive()).isFalse();
        assertThat(Money.of(0, "EUR").isNegative()).isFalse();
    }

    @Test
    void isExactInWholeUnitsWithTheDecimalsOfItsCurrency() {
        assertThat(Money.of(1250, "EUR").decimal()).hasToString("12.50");
        assertThat(Money.of(1250, "JPY").decimal()).hasToString("1250");
        assertThat(Money.of(-1250, "KWD").decimal()).hasToString("-1.250");
    }

    @Test
    void readsBooksInCurrenciesThatAreOutOfUse() {
        assertThat(Money.of(100, "DEM").currencyCode()).isEqualTo("DEM");
    }

    @Test
    void refusesCodesThatAreNotMoney() {
        for (String code : new String[] {"XAU", "XXX", "EURO", "", "eur"}) {
            assertThatExceptionOfType(UnknownCurrencyException.class).isThrownBy(() -> Money.of(1, code));
        }
    }
}
