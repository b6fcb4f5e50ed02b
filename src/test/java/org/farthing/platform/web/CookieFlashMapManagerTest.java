package org.farthing.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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
        said.put(Flash.ARGUMENTS, List.of("Tee & Käse = 12 % 🧀", "two"));
        said.put(Flash.UNDO, "/expenses/1/restoration");

        MockHttpServletResponse next = new MockHttpServletResponse();
        Map<String, Object> read = flashes.retrieveAndUpdate(requestWith(cookieOf(said)), next);

        assertThat(read).containsEntry(Flash.KEY, "expense.flash.trashed");
        assertThat(read).containsEntry(Flash.ARGUMENTS, List.of("Tee & Käse = 12 % 🧀", "two"));
        assertThat(read).containsEntry(Flash.UNDO, "/expenses/1/restoration");
        assertThat(next.getCookie("flash").getMaxAge()).isZero();
    }

    @Test
    void whatIsSaidForAnotherPageWaitsForIt() {
        FlashMap said = new FlashMap();
        said.put(Flash.KEY, "expense.flash.recorded");
        said.setTargetRequestPath("/expenses");
        MockHttpServletRequest upload = requestWith(cookieOf(said));
        upload.setRequestURI("/expenses/1/receipts");

        Map<String, Object> meanwhile = flashes.retrieveAndUpdate(upload, new MockHttpServletResponse());
        assertThat(meanwhile).isNull();

        FlashMap attached = new FlashMap();
        attached.put(Flash.KEY, "receipt.flash.attached");
        attached.setTargetRequestPath("/expenses/1");
        MockHttpServletResponse answer = new MockHttpServletResponse();
        flashes.saveOutputFlashMap(attached, upload, answer);
        MockHttpServletRequest list = requestWith(answer.getCookie("flash"));
        list.setRequestURI("/expenses");

        Map<String, Object> read = flashes.retrieveAndUpdate(list, new MockHttpServletResponse());
        assertThat(read).containsEntry(Flash.KEY, "expense.flash.recorded");
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
        for (String elsewhere :
                new String[] {"https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example/", "/a?b"}) {
            FlashMap planted = new FlashMap();
            planted.put(Flash.KEY, "expense.flash.trashed");
            planted.put(Flash.UNDO, elsewhere);

            Map<String, Object> read =
                    flashes.retrieveAndUpdate(requestWith(cookieOf(planted)), new MockHttpServletResponse());

            assertThat(read).doesNotContainKey(Flash.UNDO);
        }
    }

    @Test
    void aCookieOfNonsenseIsIgnored() {
        Map<String, Object> nonsense =
                flashes.retrieveAndUpdate(requestWith(new Cookie("flash", "!!")), new MockHttpServletResponse());
        assertThat(nonsense).isNull();
        String broken = Base64.getUrlEncoder().encodeToString("flashKey=%zz".getBytes(StandardCharsets.UTF_8));
        Map<String, Object> cut =
                flashes.retrieveAndUpdate(requestWith(new Cookie("flash", broken)), new MockHttpServletResponse());
        assertThat(cut).isNull();
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
