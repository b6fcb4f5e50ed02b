package org.farthing.platform.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import redis.embedded.RedisServer;

/** Starts the embedded servers where they are on the class path and no others are configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbeddedSettings.class)
class EmbeddedServersConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({EmbeddedPostgres.class, RedisServer.class})
    @Conditional(WhenAnEmbeddedServerIsNeeded.class)
    static class Folder {

        @Bean
        DataDirectory embeddedDataDirectory(EmbeddedSettings settings) {
            return new DataDirectory(settings.dataDirectory());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(EmbeddedPostgres.class)
    @Conditional(WhenNoDatabaseIsConfigured.class)
    static class Postgres {

        @Bean
        PostgresServer embeddedPostgres(DataDirectory data) {
            return new PostgresServer(data);
        }

        @Bean
        JdbcConnectionDetails embeddedPostgresConnection(PostgresServer server) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return "postgres";
                }

                @Override
                public String getPassword() {
                    return "";
                }

                @Override
                public String getJdbcUrl() {
                    return server.url();
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(RedisServer.class)
    @Conditional(WhenNoRedisIsConfigured.class)
    static class Redis {

        @Bean
        EmbeddedRedis embeddedRedis(DataDirectory data) {
            return new EmbeddedRedis(data);
        }

        @Bean
        DataRedisConnectionDetails embeddedRedisConnection(EmbeddedRedis server) {
            return new DataRedisConnectionDetails() {
                @Override
                public Standalone getStandalone() {
                    return Standalone.of("127.0.0.1", server.port());
                }
            };
        }
    }
}
