package org.farthing.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.farthing.platform.StaleVersionException;
import org.junit.jupiter.api.Test;

class VersionsTest {

    private static final List<String> SHOWN = List.of("Flat", "EUR");

    @Test
    void aTagThatAProxyMadeWeakNamesTheSameVersion() {
        assertThat(Versions.expected("W/\"7\"")).isEqualTo(7);
        assertThat(Versions.expected(" \"7\" ")).isEqualTo(7);
        assertThatCode(() -> Versions.require("\"other\", W/" + Versions.tagOf(SHOWN), SHOWN))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherTagIsStaleAndNoneIsMissing() {
        assertThatThrownBy(() -> Versions.expected("W/7")).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> Versions.require("W/\"other\"", SHOWN)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> Versions.expected(" ")).isInstanceOf(MissingVersionException.class);
    }
}
