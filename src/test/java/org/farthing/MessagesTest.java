package org.farthing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.farthing.support.Sources;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([\\w.]+)");
    private static final Pattern SAID_IN_CODE =
            Pattern.compile("(?:Rejection\\.of|\\.reject|Flash\\.say|InvalidAmountException\\()[^;]*;");
    private static final Pattern KEY = Pattern.compile("\"\\{?([a-z]\\w*(?:\\.\\w+)+)}?\"");
    private static final Pattern IN_CONSTRAINT = Pattern.compile("\"\\{([a-z]\\w*(?:\\.\\w+)+)}\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)");

    private final Map<String, String> english = Sources.messages("messages.properties");
    private final Map<String, String> german = Sources.messages("messages_de.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(german.keySet()).isEqualTo(english.keySet());
    }

    /** The last of them would count, and nobody would know. */
    @Test
    void noKeyOccursTwice() throws IOException {
        for (String file : List.of("messages.properties", "messages_de.properties")) {
            List<String> keys = Files.readAllLines(Path.of("src/main/resources/messages", file)).stream()
                    .filter(line -> line.matches("[a-z][^=]*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(file).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void noMessageIsEmpty() {
        assertThat(english.values()).noneMatch(String::isBlank);
        assertThat(german.values()).noneMatch(String::isBlank);
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        english.forEach(
                (key, text) -> assertThat(arguments(german.get(key))).as(key).isEqualTo(arguments(text)));
    }

    /** A lone apostrophe switches the arguments of a message off. */
    @Test
    void apostrophesOfMessagesWithArgumentsAreDoubled() {
        Set<String> wrong = new TreeSet<>();
        english.forEach((key, text) -> addIfUnquoted(wrong, key, text));
        german.forEach((key, text) -> addIfUnquoted(wrong, key + " (de)", text));
        assertThat(wrong).isEmpty();
    }

    private static void addIfUnquoted(Set<String> wrong, String key, String text) {
        if (text.matches(".*\\{\\d.*") && text.replace("''", "").contains("'")) {
            wrong.add(key);
        }
    }

    /** What is told after a form was sent has passed through a cookie, so its arguments are text. */
    @Test
    void whatAFlashTellsDoesNotCalculate() {
        assertThat(english).allSatisfy((key, text) -> {
            if (key.contains(".flash.")) {
                assertThat(text).as(key).doesNotContainPattern("\\{\\d+,");
            }
        });
    }

    @Test
    void everyKeyOfATemplateExists() {
        Set<String> used = new TreeSet<>();
        Sources.templates().forEach((file, html) -> {
            Set<String> keys = found(IN_TEMPLATE, html);
            assertThat(keys).as(file).isSubsetOf(english.keySet());
            used.addAll(keys);
        });
        assertThat(used).contains("form.save", "expense.amount");
    }

    @Test
    void everyKeyThatTheCodeSaysExists() {
        Set<String> said = new TreeSet<>();
        Sources.under("src/main/java", ".java").values().forEach(code -> {
            SAID_IN_CODE.matcher(code).results().forEach(match -> said.addAll(found(KEY, match.group())));
            said.addAll(found(IN_CONSTRAINT, code));
        });
        assertThat(said).contains("ledger.readOnly", "expense.flash.recorded").isSubsetOf(english.keySet());
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> arguments(String message) {
        return ARGUMENT.matcher(message)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
