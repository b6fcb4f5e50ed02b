package org.farthing.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\me\\bill.pdf, bill.pdf",
        "'a\"quote''s.jpg', 'a\"quote''s.jpg'",
        "🧾 dinner 👨‍👩‍👧.jpg, 🧾 dinner 👨‍👩‍👧.jpg",
        "Rechnung Café.pdf, Rechnung Café.pdf",
        ".htaccess, receipt.htaccess",
    })
    void keepsWhatPeopleRead(String typed, String shown) {
        assertThat(FileName.clean(typed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "/", "\r\n", "\u0000", "\u202E", "\uD800"})
    void neverLeavesABlankName(String typed) {
        assertThat(FileName.clean(typed)).isEqualTo("receipt");
    }

    @Test
    void aLongNameIsCutBetweenCharactersAndKeepsItsExtension() {
        String name = FileName.clean("🧾".repeat(300) + ".jpeg");

        assertThat(name.codePointCount(0, name.length())).isLessThan(FileName.LONGEST);
        assertThat(name).startsWith("🧾🧾").endsWith("🧾.jpeg");
    }
}
