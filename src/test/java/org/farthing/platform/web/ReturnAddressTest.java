package org.farthing.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ReturnAddressTest {

    private final ReturnAddress addresses = new ReturnAddress(new WantedPageCache());

    @Test
    void leadsBackToThePageThatWasWanted() {
        MockHttpServletRequest wanted = new MockHttpServletRequest("GET", "/invitations/abc");
        wanted.setServletPath("/invitations/abc");
        wanted.setQueryString("x=1");
        MockHttpServletResponse answer = new MockHttpServletResponse();
        addresses.remember(wanted, answer);
        MockHttpServletRequest signIn = new MockHttpServletRequest("POST", "/sign-in");
        signIn.setCookies(answer.getCookies());

        assertThat(addresses.take(signIn, new MockHttpServletResponse())).isEqualTo("/invitations/abc?x=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example/", "/\\elsewhere.example", "/%zz", "/a b|c", "nonsense"})
    void leadsToTheDashboardWhereTheCookieWasChanged(String planted) {
        assertThat(take(planted)).doesNotContain("elsewhere").startsWith("/");
    }

    private String take(String url) {
        String value = Base64.getEncoder().encodeToString(url.getBytes(StandardCharsets.UTF_8));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sign-in");
        request.setCookies(new Cookie("REDIRECT_URI", value));
        return addresses.take(request, new MockHttpServletResponse());
    }
}
