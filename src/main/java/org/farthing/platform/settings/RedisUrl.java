package org.farthing.platform.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A Redis address as platforms hand it out, made into properties. */
final class RedisUrl {

    private static final String PREFIX = "spring.data.redis.";
    private static final Map<String, String> OPTIONS =
            Map.of("timeout", "timeout", "client_name", "client-name", "db", "database");

    private RedisUrl() {}

    /** @throws IllegalArgumentException with what is wrong, in words that may follow the name of the variable */
    static Map<String, Object> parse(String text) {
        ServerAddress server = ServerAddress.parse(text, Set.of("redis", "rediss"), 6379);
        if (server.hosts().size() > 1) {
            throw new IllegalArgumentException("names several hosts; for Sentinel set"
                    + " SPRING_DATA_REDIS_SENTINEL_MASTER and SPRING_DATA_REDIS_SENTINEL_NODES");
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        ServerAddress.Host host = server.hosts().get(0);
        properties.put(PREFIX + "host", host.name().replaceAll("[\\[\\]]", ""));
        properties.put(PREFIX + "port", host.port());
        properties.put(PREFIX + "ssl.enabled", server.scheme().equals("rediss"));
        if (server.user() != null) {
            properties.put(PREFIX + "username", server.user());
        }
        if (server.password() != null) {
            properties.put(PREFIX + "password", server.password());
        }
        if (!server.path().isEmpty()) {
            properties.put(PREFIX + "database", number(server.path()));
        }
        server.options().forEach((name, value) -> {
            String property = OPTIONS.get(name);
            if (property == null) {
                throw new IllegalArgumentException("has an option that is not known: " + name);
            }
            if (properties.put(PREFIX + property, name.equals("db") ? number(value) : value) != null) {
                throw new IllegalArgumentException("names the database twice");
            }
        });
        return properties;
    }

    private static Integer number(String text) {
        if (!text.matches("\\d{1,4}")) {
            throw new IllegalArgumentException("has a database that is no number");
        }
        return Integer.valueOf(text);
    }
}
