package org.farthing.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.0061|0.0061",
                "0,0061|0.0061",
                ",5|0.5",
                "1.234|1.234",
                "1,234|1.234",
                "17.231,47|17231.47",
                "17,231.47|17231.47",
                "17 231,47|17231.47",
                "1.234.567|1234567",
                "١٫٥|1.5",
                "5.|5",
                "160|160"
            })
    void readsARateInTheHabitsOfAnyCountry(String typed, BigDecimal rate) {
        assertThat(RateText.parse(typed).orElseThrow()).isEqualByComparingTo(rate);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "0",
                "0.000",
                "-1",
                "1e9",
                "1/2",
                "NaN",
                "1.23.4",
                "1,2,3",
                "1234567890123",
                "0.0000000000001",
                "1111111111111111111111111111111111111111111111111111"
            })
    void refusesWhatIsNoRate(String typed) {
        assertThat(RateText.parse(typed)).isEmpty();
    }

    @Test
    void writesWhatItReadsBack() {
        BigDecimal rate = new BigDecimal("0.006100000000");

        assertThat(RateText.plain(rate, Locale.GERMANY)).isEqualTo("0,0061");
        assertThat(RateText.plain(rate, Locale.UK)).isEqualTo("0.0061");
        assertThat(RateText.parse(RateText.plain(new BigDecimal("17000"), Locale.GERMANY)))
                .contains(new BigDecimal("17000"));
    }
}
