package org.farthing.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.farthing.support.Bash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** scripts/backup finds the database wherever Farthing does, and shows nobody the password. */
@EnabledOnOs(OS.LINUX)
class BackupAddressTest {

    private static final String LOCATE = """
            source scripts/backup-common
            locate_database
            """;

    private static final String SHOW =
            LOCATE + "echo \"$url|${PGUSER:--}|${PGPASSWORD:--}|${PGSSLMODE:--}|${PGOPTIONS%% -c extra*}\"";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            postgres://localhost/f                            | postgresql://localhost/f
            POSTGRES://127.0.0.1:6000/f                       | postgresql://127.0.0.1:6000/f
            ` postgres://anna:secret@[::1]:5433/f `           | postgresql://[::1]:5433/f
            jdbc:postgresql://localhost/f?user=a&password=b   | postgresql://localhost/f
            postgres://anna:p@ss@localhost/f                  | postgresql://localhost/f
            postgres://anna@server:x@localhost/f              | postgresql://localhost/f
            postgres://anna:p%40ss%3Aw%2Frd%25@localhost/f    | postgresql://localhost/f
            postgres://anna:a:b@localhost/f                   | postgresql://localhost/f
            postgres://anna:a+b@localhost/f                   | postgresql://localhost/f
            postgres://anna:\\x41\\n$(id)@localhost/f           | postgresql://localhost/f
            postgres://an%20na:%C3%BC@localhost/f             | postgresql://localhost/f
            postgres://localhost/f?user=anna&password=x%26+   | postgresql://localhost/f
            postgres://:secret@localhost/f                    | postgresql://localhost/f
            postgres://localhost,127.0.0.1:5433/f?user=anna   | postgresql://localhost,127.0.0.1:5433/f
            postgres://anna@localhost/my%20books              | postgresql://localhost/my%20books
            postgres://localhost/f?prepareThreshold=0&ApplicationName=x&tcpKeepAlive=true | postgresql://localhost/f
            """)
    void readsWhoSignsInAsFarthingDoes(String address, String url) throws Exception {
        DatabaseUrl database = DatabaseUrl.parse(address);

        assertThat(Bash.run(SHOW, Map.of("DATABASE_URL", address)).output())
                .isEqualTo("%s|%s|%s|-|\n"
                        .formatted(
                                url,
                                Objects.requireNonNullElse(database.user(), "-"),
                                Objects.requireNonNullElse(database.password(), "-")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgres://db/f                                    | require
            postgres://10.0.0.7/f                              | require
            postgres://[2001:db8::7]/f                         | require
            postgres://localhost.example/f                     | require
            postgres://localhost,db.example/f                  | require
            postgres://anna:localhost@db/f                     | require
            postgres://LOCALHOST/f                             | -
            postgres://127.8.9.10,[::1]:5433/f                 | -
            postgres://db/f?sslmode=disable                    | disable
            postgres://db/f?prepareThreshold=0&sslmode=verify-full | verify-full
            postgres://localhost/f?sslmode=require             | require
            """)
    void encryptsAsFarthingDoes(String address, String mode) throws Exception {
        String jdbc = DatabaseUrl.parse(address).jdbc();

        assertThat(Bash.run(LOCATE + "echo ${PGSSLMODE:--}", Map.of("DATABASE_URL", address))
                        .output())
                .isEqualTo(mode + "\n");
        assertThat(jdbc.contains("sslmode=" + mode)).isEqualTo(!mode.equals("-"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:postgresql://db/f                          | postgresql://db/f        | -    | -   | -
            jdbc:postgresql://db/f?user=anna&password=a+b   | postgresql://db/f        | anna | a b | -
            jdbc:postgresql://db/f?sslmode=verify-ca        | postgresql://db/f        | -    | -   | verify-ca
            jdbc:postgresql://db/f?ssl=true                 | postgresql://db/f        | -    | -   | verify-full
            jdbc:postgresql://db/f?sslmode=require&ssl=true | postgresql://db/f        | -    | -   | require
            jdbc:postgresql://a,b:5433/f?targetServerType=primary | postgresql://a,b:5433/f | - | -  | -
            jdbc:postgresql:///f                            | postgresql://localhost/f | -    | -   | -
            jdbc:postgresql:f                               | postgresql://localhost/f | -    | -   | -
            jdbc:postgresql://db                            | postgresql://db          | -    | -   | -
            """)
    void takesAnAddressForJdbcAsItIs(String address, String url, String user, String password, String mode)
            throws Exception {
        assertThat(Bash.run(SHOW, Map.of("SPRING_DATASOURCE_URL", address)).output())
                .isEqualTo("%s|%s|%s|%s|\n".formatted(url, user, password, mode));
    }

    @Test
    void takesNameAndPasswordOfTheFramework() throws Exception {
        Map<String, String> environment = Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://db/f",
                "SPRING_DATASOURCE_USERNAME", "anna",
                "SPRING_DATASOURCE_PASSWORD", "a+b%41");

        assertThat(Bash.run(SHOW, environment).output()).isEqualTo("postgresql://db/f|anna|a+b%41|-|\n");
    }

    @Test
    void secretFilesMayEndWithLineBreaks() throws Exception {
        Path address = Files.writeString(directory.resolve("address"), "postgres://anna@localhost/f \r\n");
        Path password = Files.writeString(directory.resolve("password"), " se cret\r\n\n");

        assertThat(Bash.run(
                                SHOW,
                                Map.of(
                                        "DATABASE_URL_FILE",
                                        address.toString(),
                                        "DATABASE_PASSWORD_FILE",
                                        "" + password))
                        .output())
                .isEqualTo("postgresql://localhost/f|anna| se cret|-|\n");
    }

    @Test
    void optionsOfTheServerComeBeforeThoseThatRowsAreComparedWith() throws Exception {
        String address = "postgres://localhost/f?options=-c%20work_mem%3D8MB&connect_timeout=5";

        assertThat(Bash.run(SHOW + "; echo $PGCONNECT_TIMEOUT", Map.of("DATABASE_URL", address))
                        .output())
                .isEqualTo("postgresql://localhost/f|-|-|-|-c work_mem=8MB\n5\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://anna:hunter2@db/f",
                "anna:hunter2@db/f",
                "postgres://anna:hunter2/x@db/f",
                "postgres://anna:hunter2?x@db/f",
                "postgres://db/f?sslpassword=hunter2"
            })
    void refusesWhatWouldShowThePassword(String address) throws Exception {
        Bash end = Bash.run(SHOW, Map.of("DATABASE_URL", address));

        assertThat(end.exitCode()).isEqualTo(2);
        assertThat(end.output()).startsWith("backup: ").doesNotContain("hunter2");
    }
}
