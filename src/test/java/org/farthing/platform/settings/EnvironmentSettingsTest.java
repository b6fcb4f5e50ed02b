package org.farthing.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class EnvironmentSettingsTest {

    @TempDir
    Path files;

    @Test
    void makesPropertiesOfAddresses() {
        ConfigurableEnvironment environment =
                read(Map.of("DATABASE_URL", "postgres://anna:x%2Fy@db/farthing", "REDIS_URL", "rediss://:z@cache"));
        assertThat(environment.getProperty("spring.datasource.url")).endsWith("?sslmode=require");
        assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("anna");
        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("x/y");
        assertThat(environment.getProperty("spring.data.redis.host")).isEqualTo("cache");
        assertThat(environment.getProperty("spring.data.redis.ssl.enabled", Boolean.class))
                .isTrue();
    }

    @Test
    void takesThePortThatThePlatformGives() {
        assertThat(read(Map.of("PORT", "3000")).getProperty("server.port")).isEqualTo("3000");
        ConfigurableEnvironment both = read(Map.of("PORT", "3000", "SERVER_PORT", "4000"));
        assertThat(port(both)).isEqualTo(4000);
    }

    private static int port(ConfigurableEnvironment environment) {
        return Binder.get(environment).bind("server.port", Integer.class).get();
    }

    @Test
    void readsSecretsFromFiles() throws IOException {
        Path password = Files.writeString(files.resolve("password"), "  from a file \n");
        Path mail = Files.writeString(files.resolve("mail"), "dear\r\n");
        ConfigurableEnvironment environment = read(Map.of(
                "DATABASE_URL",
                "postgres://anna@db/farthing",
                "DATABASE_PASSWORD_FILE",
                password.toString(),
                "SPRING_MAIL_PASSWORD_FILE",
                mail.toString()));
        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("  from a file");
        assertThat(Binder.get(environment)
                        .bind("spring.mail.password", String.class)
                        .get())
                .isEqualTo("dear");
    }

    @Test
    void takesWhatIsEmptyForNotSet() {
        ConfigurableEnvironment environment =
                read(Map.of("DATABASE_URL", "", "DATABASE_PASSWORD_FILE", "", "PORT", ""));
        assertThat(environment.containsProperty("spring.datasource.url")).isFalse();
        assertThat(port(environment)).isEqualTo(8080);
    }

    @ParameterizedTest
    @CsvSource({
        "SPRING_DATASOURCE_PASSWORD, spring.datasource.password",
        "SPRING_DATASOURCE_URL, spring.datasource.url",
        "SPRING_DATA_REDIS_PASSWORD, spring.data.redis.password",
        "FARTHING_LOG_FORMAT, farthing.log.format",
        "FARTHING_RECEIPTS_MAX_SIZE, farthing.receipts.max-size",
        "SPRING_PROFILES_ACTIVE, spring.profiles.active",
    })
    void aPropertyOfAVariableThatIsEmptyIsNotThere(String variable, String property) {
        ConfigurableEnvironment environment = read(Map.of(variable, ""));

        assertThat(environment.containsProperty(variable)).isFalse();
        assertThat(Binder.get(environment).bind(property, String.class).isBound())
                .isFalse();
    }

    @Test
    void aPortThatIsEmptyLeavesTheUsualOneAndWhatIsSetKeepsItsSource() {
        ConfigurableEnvironment environment = read(Map.of("SERVER_PORT", "", "SPRING_MAIL_PORT", "2525"));

        assertThat(port(environment)).isEqualTo(8080);
        assertThat(environment.getPropertySources().get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME))
                .isInstanceOf(SystemEnvironmentPropertySource.class);
        assertThat(Binder.get(environment)
                        .bind("spring.mail.port", Integer.class)
                        .get())
                .isEqualTo(2525);
    }

    @Test
    void believesForwardedHeadersOnlyFromNamedRanges() {
        assertThat(read(Map.of()).getProperty("server.forward-headers-strategy"))
                .isNull();
        ConfigurableEnvironment environment =
                read(Map.of("FARTHING_PROXY_TRUSTED", "10.203.7.0/24, 2001:db8::/32,127.0.0.1"));
        assertThat(environment.getProperty("server.forward-headers-strategy")).isEqualTo("native");
        assertThat(environment.getProperty("server.tomcat.remoteip.internal-proxies"))
                .isEqualTo("10.203.7.0/24,2001:db8::/32,127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATABASE_URL                  | mysql://db/f               | DATABASE_URL does not begin with
            REDIS_URL                     | localhost                  | REDIS_URL does not begin with
            SERVER_PORT                   | eighty                     | SERVER_PORT is not a port
            PORT                          | 70000                      | PORT is not a port
            MANAGEMENT_SERVER_PORT        | 8081a                      | MANAGEMENT_SERVER_PORT is not a port
            SPRING_SESSION_TIMEOUT        | a month                    | is not a duration
            SPRING_SERVLET_MULTIPART_MAX_FILE_SIZE | big               | is not a size
            SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE | 1.5           | is not a whole number
            SPRING_DATA_REDIS_SSL_ENABLED | maybe                      | is not true or false
            FARTHING_RECEIPTS_MAX_SIZE    | fifteen                    | FARTHING_RECEIPTS_MAX_SIZE is not a size
            FARTHING_RECEIPTS_MAXSIZE     | fifteen                    | is not a size
            FARTHING_DRAIN_DELAY          | soon                       | is not a duration
            FARTHING_PROXY_TRUSTED        | proxy.example              | range that is none: proxy.example
            FARTHING_PROXY_TRUSTED        | 10.0.0.0/33                | range that is none
            FARTHING_RECEIPT_DIRECTORY    | /data                      | FARTHING_RECEIPT_DIRECTORY is not known
            DATABASE_PASSWORD_FILE        | /nowhere/secret            | file that cannot be read
            """)
    void namesTheVariableThatIsWrong(String name, String value, String problem) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> read(Map.of(name, value)))
                .withMessageContaining(problem);
    }

    @Test
    void proposesTheNameThatWasMeant() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> read(Map.of("FARTHING_RECEIPT_DIRECTORY", "/data")))
                .satisfies(e -> assertThat(e.remedy).contains("FARTHING_RECEIPTS_DIRECTORY"));
    }

    @ParameterizedTest
    @CsvSource({
        "DATABASE_URL, postgres://db/f, SPRING_DATASOURCE_URL, jdbc:postgresql://db/f",
        "REDIS_URL, redis://a, SPRING_DATA_REDIS_HOST, b",
        "DATABASE_PASSWORD, x, DATABASE_URL, postgres://anna:y@db/f",
        "REDIS_PASSWORD, x, REDIS_URL, redis://:y@a",
        "DATABASE_PASSWORD_FILE, /run/secrets/x, DATABASE_PASSWORD, y",
    })
    void refusesToChooseBetweenTwo(String one, String first, String other, String second) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> read(Map.of(one, first, other, second)))
                .withMessageContaining(one);
    }

    @Test
    void mailNeedsTheAddressThatItsLinksLeadTo() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> read(Map.of("SPRING_MAIL_HOST", "mail.example")))
                .withMessage("FARTHING_MAIL_PUBLIC_ADDRESS is missing, which SPRING_MAIL_HOST needs");
        Map<String, Object> whole = Map.of(
                "SPRING_MAIL_HOST",
                "mail.example",
                "FARTHING_MAIL_FROM",
                "books@farthing.example",
                "FARTHING_MAIL_PUBLIC_ADDRESS",
                "https://farthing.example");
        assertThat(read(whole).getProperty("farthing.mail.from")).isEqualTo("books@farthing.example");
    }

    @Test
    void explainsItselfInOneLine() {
        InvalidSettingException failure = new InvalidSettingException("PORT", "is not a port", "See the table.");
        assertThat(new InvalidSettingAnalyzer().analyze(failure).getDescription())
                .isEqualTo("The environment variable PORT is not a port.");
    }

    private static ConfigurableEnvironment read(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
        environment.getPropertySources().addLast(new MapPropertySource("defaults", Map.of("server.port", 8080)));
        new EnvironmentSettings().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
