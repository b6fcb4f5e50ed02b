package org.farthing.trail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.0/24",
        "2001:db8:85a3:1:2:8a2e:370:7334, 2001:db8:85a3::/48",
        "2001:db8::1, 2001:db8:0::/48",
        "::1, 0:0:0::/48",
        "fe80::1%eth0, fe80:0:0::/48",
        "a name,",
        ","
    })
    void keepsTheNetworkOfAnAddressOnly(String address, String network) {
        assertThat(Client.networkOf(address)).isEqualTo(network);
    }

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0, Firefox",
        "Mozilla/5.0 AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36, Chrome",
        "Mozilla/5.0 AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36 Edg/142.0, Edge",
        "Mozilla/5.0 (Macintosh) Version/18.0 Safari/605.1.15, Safari",
        "something that nobody knows alice@example.org,"
    })
    void keepsTheFamilyOfABrowserOnly(String userAgent, String family) {
        assertThat(Client.browserOf(userAgent)).isEqualTo(family);
    }
}
