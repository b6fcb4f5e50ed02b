package org.farthing.platform.settings;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * A variable of the environment that is not one of Farthing's own settings ({@code FARTHING_…}, which describe
 * themselves): the ones that platforms set, and those of the framework that somebody who runs Farthing may want.
 *
 * @param property where its value ends up; null if it becomes several
 */
record Variable(String name, @Nullable String property, Class<?> type, String meaning) {

    static final List<Variable> ALL = List.of(
            special(
                    "DATABASE_URL",
                    "`postgres://user:password@host:5432/database?sslmode=verify-full`; required. What is special in a"
                            + " part is percent-encoded. Several hosts with commas between them are tried in turn."
                            + " Without `sslmode`, a host that is not local gets `require`"),
            special("DATABASE_PASSWORD", "the password, if the address has none"),
            special(
                    "REDIS_URL",
                    "`redis://user:password@host:6379/0`, with TLS `rediss://`; required. Options: `timeout`,"
                            + " `client_name`, `db`"),
            special("REDIS_PASSWORD", "the password, if the address has none"),
            new Variable("PORT", "server.port", Port.class, "the same as `SERVER_PORT`, as platforms name it"),
            framework("server.port", Port.class, "the port of the pages"),
            framework("server.tomcat.threads.max", Integer.class, "requests that run at once"),
            framework(
                    "management.server.port",
                    Port.class,
                    "health and metrics; if not set, the port of the pages + 1. Never publish it"),
            framework("management.server.address", InetAddress.class, "`0.0.0.0` where another machine scrapes it"),
            framework(
                    "spring.profiles.active",
                    String.class,
                    "`migrate` migrates the database and ends, `audit` compares the books and ends"),
            framework(
                    "spring.datasource.url", String.class, "a JDBC address, instead of `DATABASE_URL`; taken as it is"),
            framework("spring.datasource.username", String.class, "for `SPRING_DATASOURCE_URL`"),
            framework("spring.datasource.password", String.class, "for `SPRING_DATASOURCE_URL`"),
            framework(
                    "spring.datasource.hikari.maximum-pool-size",
                    Integer.class,
                    "connections to the database; times the instances they have to fit into its `max_connections`"),
            framework("spring.datasource.hikari.connection-timeout", Integer.class, "milliseconds to wait for one"),
            framework("spring.data.redis.host", String.class, "instead of `REDIS_URL`"),
            framework("spring.data.redis.port", Port.class, "for `SPRING_DATA_REDIS_HOST`"),
            framework("spring.data.redis.username", String.class, "for `SPRING_DATA_REDIS_HOST`, or Sentinel"),
            framework("spring.data.redis.password", String.class, "for `SPRING_DATA_REDIS_HOST`, or Sentinel"),
            framework("spring.data.redis.ssl.enabled", Boolean.class, "for `SPRING_DATA_REDIS_HOST`, or Sentinel"),
            framework("spring.data.redis.timeout", Duration.class, "how long Redis may take to answer"),
            framework("spring.data.redis.sentinel.master", String.class, "instead of `REDIS_URL`"),
            framework("spring.data.redis.sentinel.nodes", String.class, "`host:26379,host:26379`"),
            framework("spring.data.redis.sentinel.password", String.class, "of the sentinels themselves"),
            framework(
                    "spring.session.data.redis.configure-action",
                    String.class,
                    "`none` where Redis forbids `CONFIG`; then set `notify-keyspace-events Egx` there"),
            framework("spring.session.timeout", Duration.class, "a session without a request ends after this"),
            framework("spring.mail.host", String.class, "the mail server; without it nothing is mailed"),
            framework("spring.mail.port", Port.class, "for `SPRING_MAIL_HOST`"),
            framework("spring.mail.username", String.class, "for `SPRING_MAIL_HOST`"),
            framework("spring.mail.password", String.class, "for `SPRING_MAIL_HOST`"),
            framework(
                    "spring.mail.properties.mail.smtp.starttls.required",
                    Boolean.class,
                    "`true` lets no mail go unencrypted"),
            framework(
                    "spring.servlet.multipart.max-file-size",
                    DataSize.class,
                    "of one file; the limits of the proxy have to be higher"),
            framework("spring.servlet.multipart.max-request-size", DataSize.class, "of one form with its files"),
            framework(
                    "spring.lifecycle.timeout-per-shutdown-phase",
                    Duration.class,
                    "how long running requests may take when the application stops"),
            framework("logging.level.root", String.class, "`warn`, `info` or `debug`"));

    /** What a setting of this type has to be, besides a number. */
    record Port(int number) {

        /** Called by the conversion service, as the form is that of a static factory. */
        public static Port valueOf(String text) {
            int number = Integer.parseInt(text.strip());
            if (number < -1 || number > 65_535) {
                throw new IllegalArgumentException("no port");
            }
            return new Port(number);
        }
    }

    private static Variable special(String name, String meaning) {
        return new Variable(name, null, String.class, meaning);
    }

    private static Variable framework(String property, Class<?> type, String meaning) {
        return new Variable(nameOf(property), property, type, meaning);
    }

    /** {@code farthing.receipts.max-size} is {@code FARTHING_RECEIPTS_MAX_SIZE}. */
    static String nameOf(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
