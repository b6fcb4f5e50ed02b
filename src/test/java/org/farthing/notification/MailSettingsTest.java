package org.farthing.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://farthing.example", "https://farthing.example/", "http://localhost:8080"})
    void takesTheAddressOfAnInstallation(String address) {
        assertThat(new MailSettings("a@b.example", URI.create(address)).publicAddress())
                .isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "farthing.example",
                "ftp://farthing.example",
                "https:///x",
                "https://a.example/b",
                "https://a.example?b"
            })
    void refusesWhatLinksCannotBeginWith(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailSettings("a@b.example", URI.create(address)))
                .withMessageContaining("farthing.mail.public-address");
    }
}
