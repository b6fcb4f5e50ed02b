package org.farthing.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final String TARGET = "for";

    /** A form posts its token there, so nothing that a browser could take for another site: no "//", no backslash. */
    private static final Pattern OWN_PATH = Pattern.compile("(/[\\w-]+)+");

    /** A cookie has 4 kB. */
    private static final int MOST = 2;

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        try {
            return Arrays.stream(cookie.getValue().split("\\."))
                    .map(CookieFlashMapManager::read)
                    .collect(Collectors.toCollection(ArrayList::new));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static FlashMap read(String value) {
        String query = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        var parts = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        FlashMap flash = new FlashMap();
        flash.setTargetRequestPath(decode(parts.getFirst(TARGET)));
        flash.put(Flash.KEY, decode(parts.getFirst(Flash.KEY)));
        flash.put(
                Flash.ARGUMENTS,
                parts.getOrDefault(Flash.ARGUMENTS, List.of()).stream()
                        .map(CookieFlashMapManager::decode)
                        .toList());
        String undo = decode(parts.getFirst(Flash.UNDO));
        if (OWN_PATH.matcher(undo).matches()) {
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
        String value = flashMaps.stream()
                .skip(Math.max(0, flashMaps.size() - MOST))
                .map(CookieFlashMapManager::write)
                .collect(Collectors.joining("."));
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
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
        if (flash.getTargetRequestPath() != null) {
            append(query, TARGET, flash.getTargetRequestPath());
        }
        flash.forEach((name, value) -> {
            List<?> values = value instanceof List<?> many ? many : List.of(value);
            values.forEach(one -> append(query, name, String.valueOf(one)));
        });
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(query.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder query, String name, String value) {
        query.append(name)
                .append('=')
                .append(UriUtils.encode(value, StandardCharsets.UTF_8))
                .append('&');
    }
}
