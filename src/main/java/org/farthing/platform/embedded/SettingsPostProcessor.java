package org.farthing.platform.embedded;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Derives the management port from the server port, and stops a production start that names no database or Redis before
 * anything else happens: there is no embedded server to fall back to, and no default that would be right.
 */
class SettingsPostProcessor implements EnvironmentPostProcessor {

    private static final String MANAGEMENT_PORT = "management.server.port";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        requireServers(environment);
        int port = environment.getProperty("server.port", Integer.class, 8080);
        int management = port > 0 ? port + 1 : 0;
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("managementPort", Map.of(MANAGEMENT_PORT, management)));
    }

    private static void requireServers(ConfigurableEnvironment environment) {
        if (!embedded("io.zonky.test.db.postgres.embedded.EmbeddedPostgres")
                && WhenNoDatabaseIsConfigured.matches(environment)) {
            throw new MissingSettingException("DATABASE_URL", "postgres://farthing:password@host:5432/farthing");
        }
        if (!embedded("redis.embedded.RedisServer")
                && WhenNoRedisIsConfigured.matches(environment)
                && !environment.matchesProfiles("migrate")) {
            throw new MissingSettingException("REDIS_URL", "redis://:password@host:6379");
        }
    }

    private static boolean embedded(String className) {
        return ClassUtils.isPresent(className, SettingsPostProcessor.class.getClassLoader());
    }
}
