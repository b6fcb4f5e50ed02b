package org.farthing.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import redis.embedded.RedisServer;

/** One real PostgreSQL and one real Redis for all contexts of a test run, empty at its start. */
public final class TestServers implements EnvironmentPostProcessor {

    private static final class Started {
        static final EmbeddedPostgres POSTGRES = postgres();
        static final int REDIS_PORT = redis();
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("farthing.test.own-servers", Boolean.class, false)) {
            return;
        }
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "testServers",
                        Map.of(
                                "spring.datasource.url",
                                Started.POSTGRES.getJdbcUrl("postgres", "postgres"),
                                "spring.data.redis.host",
                                "127.0.0.1",
                                "spring.data.redis.port",
                                Started.REDIS_PORT)));
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int redis() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = free.getLocalPort();
            free.close();
            RedisServer server =
                    RedisServer.newRedisServer().port(port).bind("127.0.0.1").build();
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(RedisServer server) {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
