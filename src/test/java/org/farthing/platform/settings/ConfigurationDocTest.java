package org.farthing.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** docs/CONFIGURATION.md is what the code says of itself. */
class ConfigurationDocTest {

    private static final Path DOC = Path.of("docs/CONFIGURATION.md");

    @Test
    void isWhatTheCodeSays() throws IOException {
        String wanted = document();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(DOC, wanted);
        }
        assertThat(Files.readString(DOC))
                .as("write it anew: ./mvnw test -Dskip.browser=true -Dtest=ConfigurationDocTest -Ddocs.write=true")
                .isEqualTo(wanted);
    }

    @Test
    void everySettingOfOurOwnIsDescribed() {
        assertThat(OwnSetting.all()).isNotEmpty().allSatisfy(setting -> assertThat(setting.description())
                .as(setting.property())
                .isNotBlank());
    }

    private static String document() throws IOException {
        List<PropertySource<?>> defaults =
                new YamlPropertySourceLoader().load("defaults", new ClassPathResource("application.yaml"));
        StringBuilder text = new StringBuilder("""
                # Configuration

                Made from the code by `ConfigurationDocTest`; do not edit.

                Farthing is configured by variables of the environment. All of them are checked at the start: one that is
                misspelt (`FARTHING_…`), cannot be read or contradicts another stops it, with one line that names the
                variable. A variable that is empty counts as not set.

                `NAME_FILE` names a file with the value of `NAME`, for every variable below (but `PORT` and `LOGGING_…`)
                and for any other `SPRING_…`; setting both is an error. Spaces and line breaks at the end of the file do
                not count.

                The jar needs `DATABASE_URL` and `REDIS_URL`. `./mvnw spring-boot:run` starts embedded servers without them.

                ## Farthing's own

                | Variable | Default | |
                |---|---|---|
                """);
        OwnSetting.all().stream()
                .sorted(Comparator.comparing(OwnSetting::variable))
                .forEach(setting -> text.append(
                        row(setting.variable(), ownDefault(setting, defaults), sentence(setting.description()))));
        text.append("""

                ## The servers, the platform and the framework

                | Variable | Default | |
                |---|---|---|
                """);
        for (Variable variable : Variable.ALL) {
            text.append(row(variable.name(), value(variable.property(), defaults), variable.meaning()));
        }
        return text.append("""

                Any other property of Spring Boot can be set the same way; those are not checked before use.
                """).toString();
    }

    private static String row(String name, @Nullable Object value, String meaning) {
        String shown = value == null || value.toString().isEmpty() ? "–" : "`" + value + "`";
        return "| `" + name + "` | " + shown + " | " + meaning.replace("|", "\\|") + " |\n";
    }

    private static String sentence(String description) {
        return description
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\.$", "");
    }

    private static @Nullable Object ownDefault(OwnSetting setting, List<PropertySource<?>> defaults) {
        Object set = value(setting.property(), defaults);
        return set != null ? set : setting.defaultValue();
    }

    /** The first document is for all profiles. */
    private static @Nullable Object value(@Nullable String property, List<PropertySource<?>> defaults) {
        return property == null ? null : defaults.get(0).getProperty(property);
    }
}
