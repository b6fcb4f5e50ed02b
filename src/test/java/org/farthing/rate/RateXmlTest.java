package org.farthing.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateXmlTest {

    @Test
    void readsEachDayWithItsRates() {
        List<PublishedRates> days = read(Publisher.xml(
                Publisher.day("2026-11-20", "USD", "1.0456", "IDR", "17231.47"),
                Publisher.day("2026-11-19", "USD", "1.05")));

        assertThat(days)
                .containsExactly(
                        new PublishedRates(
                                LocalDate.of(2026, 11, 20),
                                Map.of("USD", new BigDecimal("1.0456"), "IDR", new BigDecimal("17231.47"))),
                        new PublishedRates(LocalDate.of(2026, 11, 19), Map.of("USD", new BigDecimal("1.05"))));
    }

    @Test
    void neverReadsAFileThatAnEntityNames(@TempDir Path directory) throws Exception {
        Path secret = Files.writeString(directory.resolve("secret"), "1.5");
        String xml = "<!DOCTYPE r [<!ENTITY s SYSTEM '%s'>]>".formatted(secret.toUri())
                + "<r><Cube time='2026-11-20'><Cube currency='USD' rate='1.0'/>&s;</Cube></r>";

        assertThatThrownBy(() -> read(xml)).isInstanceOf(UnreadableRatesException.class);
    }

    @Test
    void neverExpandsEntitiesIntoBillions() {
        String xml = "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
                + "<r><Cube time='&b;'/></r>";

        assertThatThrownBy(() -> read(xml)).isInstanceOf(UnreadableRatesException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Service unavailable</body></html>",
                "<r><Cube time='2026-11-20'><Cube currency='USD' rate='1.0'/></Cube>",
                "<r><Cube time='2026-13-20'><Cube currency='USD' rate='1.0'/></Cube></r>",
                "<r><Cube time='2026-11-20'><Cube currency='usd' rate='1.0'/></Cube></r>",
                "<r><Cube time='2026-11-20'><Cube currency='USD' rate='0'/></Cube></r>",
                "<r><Cube time='2026-11-20'><Cube currency='USD' rate='-1'/></Cube></r>",
                "<r><Cube time='2026-11-20'><Cube currency='USD' rate='1e9999999'/></Cube></r>",
                "<r><Cube time='2026-11-20'><Cube currency='USD' rate='1234567890123456'/></Cube></r>",
                "<r><Cube><Cube currency='USD' rate='1.0'/></Cube></r>"
            })
    void refusesWhatAreNoRates(String xml) {
        assertThatThrownBy(() -> read(xml)).isInstanceOf(UnreadableRatesException.class);
    }

    private static List<PublishedRates> read(String xml) {
        return RateXml.read(xml.getBytes(StandardCharsets.UTF_8));
    }
}
