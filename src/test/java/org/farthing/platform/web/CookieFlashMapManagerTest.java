package org.farthing.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.FlashMap;

class CookieFlashMapManagerTest {

    private final CookieFlashMapManager flashes = new CookieFlashMapManager();

    @Test
    void whatIsSaidIsReadOnceByTheNextRequestAndThenGone() {
        FlashMap said = new FlashMap();
        said.put(Flash.KEY, "expense.flash.trashed");
        said.put(Flash.ARGUMENTS, new Object[] {"Tee & Käse = 12 % 🧀", "two"});
        said.put(Flash.UNDO, "/expenses/1/restoration");

        MockHttpServletResponse next = new MockHttpServletResponse();
        FlashMap read = flashes.retrieveAndUpdate(requestWith(cookieOf(said)), next);

        assertThat(read).containsEntry(Flash.KEY, "expense.flash.trashed");
        assertThat((Object[]) read.get(Flash.ARGUMENTS)).containsExactly("Tee & Käse = 12 % 🧀", "two");
        assertThat(read).containsEntry(Flash.UNDO, "/expenses/1/restoration");
        assertThat(next.getCookie("flash").getMaxAge()).isZero();
    }

    @Test
    void theCookieIsHiddenFromScriptsAndSecureBehindTls() {
        Cookie cookie = cookieOf(new FlashMap());

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void aWayBackThatLeavesTheSiteIsDropped() {
        for (String elsewhere : new String[] {"https://elsewhere.example/", "//elsewhere.example/"}) {
            FlashMap planted = new FlashMap();
            planted.put(Flash.KEY, "expense.flash.trashed");
            planted.put(Flash.UNDO, elsewhere);

            FlashMap read = flashes.retrieveAndUpdate(requestWith(cookieOf(planted)), new MockHttpServletResponse());

            assertThat(read).doesNotContainKey(Flash.UNDO);
        }
    }

    @Test
    void aCookieOfNonsenseIsIgnored() {
        assertThat(flashes.retrieveAndUpdate(requestWith(new Cookie("flash", "!!")), new MockHttpServletResponse()))
                .isNull();
        String broken = Base64.getUrlEncoder().encodeToString("flashKey=%zz".getBytes(StandardCharsets.UTF_8));
        assertThat(flashes.retrieveAndUpdate(requestWith(new Cookie("flash", broken)), new MockHttpServletResponse()))
                .isNull();
    }

    private Cookie cookieOf(FlashMap flash) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(true);
        MockHttpServletResponse response = new MockHttpServletResponse();
        flash.put("always", "there");
        flashes.saveOutputFlashMap(flash, request, response);
        return response.getCookie("flash");
    }

    private static MockHttpServletRequest requestWith(Cookie cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(cookie);
        return request;
    }
}
