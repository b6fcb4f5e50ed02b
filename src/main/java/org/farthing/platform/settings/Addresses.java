package org.farthing.platform.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Makes properties of the variables that platforms set: addresses of servers, and the port. */
final class Addresses {

    private static final String ONE = "Set one of the two, not both.";

    private final Map<String, String> environment;
    private final Map<String, Object> properties = new LinkedHashMap<>();

    private Addresses(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @param environment without what is empty */
    static Map<String, Object> read(Map<String, String> environment) {
        Addresses addresses = new Addresses(environment);
        addresses.database();
        addresses.redis();
        addresses.port();
        return addresses.properties;
    }

    private void database() {
        String url = environment.get("DATABASE_URL");
        if (url != null) {
            refuseBoth("DATABASE_URL", "SPRING_DATASOURCE_URL");
            DatabaseUrl database = parse("DATABASE_URL", () -> DatabaseUrl.parse(url));
            properties.put("spring.datasource.url", database.jdbc());
            if (database.user() != null) {
                properties.put("spring.datasource.username", database.user());
            }
            if (database.password() != null) {
                properties.put("spring.datasource.password", database.password());
            }
        }
        password("DATABASE", "spring.datasource.password");
    }

    private void redis() {
        String url = environment.get("REDIS_URL");
        if (url != null) {
            refuseBoth("REDIS_URL", "SPRING_DATA_REDIS_HOST");
            refuseBoth("REDIS_URL", "SPRING_DATA_REDIS_URL");
            refuseBoth("REDIS_URL", "SPRING_DATA_REDIS_SENTINEL_MASTER");
            properties.putAll(parse("REDIS_URL", () -> RedisUrl.parse(url)));
        }
        password("REDIS", "spring.data.redis.password");
    }

    private void port() {
        String port = environment.get("PORT");
        if (port != null && !environment.containsKey("SERVER_PORT")) {
            properties.put("server.port", port);
        }
    }

    private void password(String server, String property) {
        String password = environment.get(server + "_PASSWORD");
        if (password != null && properties.put(property, password) != null) {
            throw new InvalidSettingException(
                    server + "_PASSWORD", "is set, and " + server + "_URL has a password too", ONE);
        }
    }

    private void refuseBoth(String variable, String other) {
        if (environment.containsKey(other)) {
            throw new InvalidSettingException(variable, "is set beside " + other, ONE);
        }
    }

    private static <T> T parse(String variable, Supplier<T> parser) {
        try {
            return parser.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(
                    variable, String.valueOf(e.getMessage()), "docs/CONFIGURATION.md shows its form.");
        }
    }
}
