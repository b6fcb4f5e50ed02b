package org.farthing.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;

/**
 * Carries what the next page tells in a cookie of a minute, not in the session: a session stays two small values
 * however many forms a person sends, and messages that nobody fetched do not pile up in it.
 */
@Component("flashMapManager")
class CookieFlashMapManager extends AbstractFlashMapManager {

    private static final String COOKIE = "flash";

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        try {
            return new ArrayList<>(List.of(read(cookie.getValue())));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static FlashMap read(String value) {
        String query = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        var parts = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        FlashMap flash = new FlashMap();
        flash.put(Flash.KEY, decode(parts.getFirst(Flash.KEY)));
        flash.put(
                Flash.ARGUMENTS,
                parts.getOrDefault(Flash.ARGUMENTS, List.of()).stream()
                        .map(CookieFlashMapManager::decode)
                        .toList());
        String undo = decode(parts.getFirst(Flash.UNDO));
        if (undo.startsWith("/") && !undo.startsWith("//")) {
            flash.put(Flash.UNDO, undo);
        }
        return flash;
    }

    private static String decode(@Nullable String value) {
        return value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8);
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> flashMaps, HttpServletRequest request, HttpServletResponse response) {
        boolean any = !flashMaps.isEmpty();
        ResponseCookie cookie = ResponseCookie.from(COOKIE, any ? write(flashMaps.get(flashMaps.size() - 1)) : "")
                .maxAge(any ? Duration.ofMinutes(1) : Duration.ZERO)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String write(FlashMap flash) {
        StringBuilder query = new StringBuilder();
        flash.forEach((name, value) -> {
            List<?> values = value instanceof List<?> many ? many : List.of(value);
            for (Object one : values) {
                query.append(name)
                        .append('=')
                        .append(UriUtils.encode(String.valueOf(one), StandardCharsets.UTF_8))
                        .append('&');
            }
        });
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(query.toString().getBytes(StandardCharsets.UTF_8));
    }
}
