package org.farthing.platform.settings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * {@code scheme://user:password@host:port,host:port/path?name=value}, each part percent-encoded. Read by hand, since
 * {@link java.net.URI} knows neither several hosts nor what is wrong in words that do not show the password.
 *
 * @param path what follows the hosts, without the slash
 */
record ServerAddress(
        String scheme,
        @Nullable String user,
        @Nullable String password,
        List<Host> hosts,
        String path,
        Map<String, String> options) {

    /** @param name as it was written, an IPv6 address in its brackets */
    record Host(String name, int port) {

        boolean isLocal() {
            String bare = name.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
            return bare.equals("localhost") || bare.equals("::1") || bare.matches("127(\\.\\d{1,3}){3}");
        }

        @Override
        public String toString() {
            return name + ":" + port;
        }
    }

    /** @throws IllegalArgumentException with what is wrong, in words that may follow the name of the variable */
    static ServerAddress parse(String text, Set<String> schemes, int defaultPort) {
        String address = text.strip();
        int start = address.indexOf("://");
        String scheme = start < 0 ? "" : address.substring(0, start).toLowerCase(Locale.ROOT);
        if (!schemes.contains(scheme)) {
            throw new IllegalArgumentException("does not begin with " + String.join(":// or ", schemes) + "://");
        }
        String rest = address.substring(start + 3);
        if (rest.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("has a space in it; write %20");
        }
        if (rest.contains("#")) {
            throw new IllegalArgumentException("has a # in it; write %23");
        }
        int query = rest.indexOf('?');
        Map<String, String> options = query < 0 ? Map.of() : options(rest.substring(query + 1));
        String place = query < 0 ? rest : rest.substring(0, query);
        int slash = place.indexOf('/');
        String authority = slash < 0 ? place : place.substring(0, slash);
        String path = slash < 0 ? "" : decode(place.substring(slash + 1));
        int at = authority.lastIndexOf('@');
        String who = at < 0 ? "" : authority.substring(0, at);
        int colon = who.indexOf(':');
        String user = colon < 0 ? who : who.substring(0, colon);
        String password = colon < 0 ? "" : who.substring(colon + 1);
        return new ServerAddress(
                scheme,
                user.isEmpty() ? null : decode(user),
                password.isEmpty() ? null : decode(password),
                hosts(authority.substring(at + 1), defaultPort),
                path,
                options);
    }

    private static List<Host> hosts(String text, int defaultPort) {
        List<Host> hosts = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            int colon = one.lastIndexOf(':');
            boolean hasPort = colon > one.indexOf(']');
            String name = hasPort ? one.substring(0, colon) : one;
            if (!name.matches("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]")) {
                throw new IllegalArgumentException(
                        name.isEmpty() ? "names no host" : "has a host name that is none; encode @ : / in a password");
            }
            hosts.add(new Host(name, hasPort ? port(one.substring(colon + 1)) : defaultPort));
        }
        return List.copyOf(hosts);
    }

    private static int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("has a port that is none; encode @ : / in a password");
        }
        return port;
    }

    private static Map<String, String> options(String query) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("has an option without a value");
            }
            String name = decode(pair.substring(0, equals));
            if (options.put(name, decode(pair.substring(equals + 1))) != null) {
                throw new IllegalArgumentException("has the option " + name + " twice");
            }
        }
        return options;
    }

    private static String decode(String text) {
        try {
            return StringUtils.uriDecode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("has a % that is no percent-encoding; write %25", e);
        }
    }

    boolean isLocal() {
        return hosts.stream().allMatch(Host::isLocal);
    }
}
