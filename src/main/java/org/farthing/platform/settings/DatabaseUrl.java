package org.farthing.platform.settings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL address as platforms hand it out, made into what JDBC wants. */
record DatabaseUrl(
        String jdbc, @Nullable String user, @Nullable String password) {

    private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");
    private static final Set<String> SSL_MODES =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    /** Names of libpq that JDBC calls otherwise. */
    private static final Map<String, String> RENAMED = Map.of(
            "application_name", "ApplicationName",
            "connect_timeout", "connectTimeout",
            "channel_binding", "channelBinding",
            "gssencmode", "gssEncMode",
            "sslnegotiation", "sslNegotiation",
            "target_session_attrs", "targetServerType");

    /** The driver ignores what it does not know; a misspelt sslmode must not be ignored. */
    private static final Set<String> KNOWN = Set.of(
            "ApplicationName",
            "binaryTransfer",
            "channelBinding",
            "connectTimeout",
            "currentSchema",
            "gssEncMode",
            "hostRecheckSeconds",
            "loadBalanceHosts",
            "loginTimeout",
            "options",
            "prepareThreshold",
            "preparedStatementCacheQueries",
            "preparedStatementCacheSizeMiB",
            "reWriteBatchedInserts",
            "socketTimeout",
            "sslcert",
            "sslfactory",
            "sslkey",
            "sslmode",
            "sslNegotiation",
            "sslpassword",
            "sslrootcert",
            "targetServerType",
            "tcpKeepAlive");

    /** @throws IllegalArgumentException with what is wrong, in words that may follow the name of the variable */
    static DatabaseUrl parse(String text) {
        String address = text.strip();
        ServerAddress server =
                ServerAddress.parse(address.startsWith("jdbc:") ? address.substring(5) : address, SCHEMES, 5432);
        if (server.path().isEmpty()) {
            throw new IllegalArgumentException("names no database");
        }
        Map<String, String> options = new LinkedHashMap<>();
        server.options().forEach((name, value) -> options.put(RENAMED.getOrDefault(name, name), value));
        String user = one(server.user(), options.remove("user"));
        String password = one(server.password(), options.remove("password"));
        check(options);
        if (!server.isLocal()) {
            options.putIfAbsent("sslmode", "require");
        }
        return new DatabaseUrl(jdbc(server, options), user, password);
    }

    private static @Nullable String one(@Nullable String before, @Nullable String option) {
        if (before != null && option != null) {
            throw new IllegalArgumentException("names the user or the password twice");
        }
        return before == null ? option : before;
    }

    private static void check(Map<String, String> options) {
        for (String name : options.keySet()) {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("has an option that is not known: " + name);
            }
        }
        if (!SSL_MODES.contains(options.getOrDefault("sslmode", "require"))) {
            throw new IllegalArgumentException(
                    "has an sslmode that is none of disable, allow, prefer, require," + " verify-ca, verify-full");
        }
        options.computeIfPresent("targetServerType", (name, value) -> value.equals("read-write") ? "primary" : value);
    }

    private static String jdbc(ServerAddress server, Map<String, String> options) {
        String hosts = server.hosts().stream().map(ServerAddress.Host::toString).collect(Collectors.joining(","));
        String query = options.entrySet().stream()
                .map(option -> option.getKey() + "=" + encode(option.getValue()))
                .collect(Collectors.joining("&"));
        return "jdbc:postgresql://" + hosts + "/" + encode(server.path()) + (query.isEmpty() ? "" : "?" + query);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
