package org.farthing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.farthing.support.Sources;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Set<String> SPOKEN = Set.of("alt", "title", "placeholder", "aria-label", "label");

    @Test
    void templatesHaveNoWordsOfTheirOwnAndNothingInline() throws ParseException {
        Map<String, String> templates = Sources.templates();
        assertThat(templates).hasSizeGreaterThan(20);

        for (var template : templates.entrySet()) {
            assertThat(problems(template.getValue())).as(template.getKey()).isEmpty();
        }
    }

    @Test
    void findsEveryKindOfProblem() throws ParseException {
        assertThat(problems("<p>Hello</p>")).containsExactly("1: text Hello");
        assertThat(problems("<img alt='a cat'>")).containsExactly("1: literal alt");
        assertThat(problems("<p style='a' onclick='b' th:utext='c'></p>")).hasSize(3);
        assertThat(problems("<script>run()</script>")).contains("1: inline script");
        assertThat(problems("<p th:text='${a > b}'> · </p><script src='x'></script>"))
                .isEmpty();
    }

    private static List<String> problems(String html) throws ParseException {
        Inspector inspector = new Inspector();
        new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(html, inspector);
        return inspector.problems;
    }

    private static final class Inspector extends AbstractSimpleMarkupHandler {

        final List<String> problems = new ArrayList<>();
        private boolean inKey;

        @Override
        public void handleCloseElement(String name, int line, int column) {
            inKey = false;
        }

        /** What is printed on a key is no word of a language. */
        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            String text = new String(buffer, offset, length).strip();
            if (!inKey && text.replaceAll("&\\w+;", "").codePoints().anyMatch(Character::isLetter)) {
                problems.add(line + ": text " + text);
            }
        }

        @Override
        public void handleOpenElement(String name, Map<String, String> attributes, int line, int column) {
            inKey = name.equals("kbd");
            inspect(name, attributes == null ? Map.of() : attributes, line);
        }

        @Override
        public void handleStandaloneElement(
                String name, Map<String, String> attributes, boolean minimized, int line, int column) {
            inspect(name, attributes == null ? Map.of() : attributes, line);
        }

        private void inspect(String element, Map<String, String> attributes, int line) {
            if (element.equalsIgnoreCase("script")
                    && !attributes.containsKey("src")
                    && !attributes.containsKey("th:src")) {
                problems.add(line + ": inline script");
            }
            attributes.forEach((name, value) -> {
                if (name.equals("style") || name.equals("th:style") || name.matches("(th:)?on\\w+")) {
                    problems.add(line + ": inline " + name);
                }
                if (name.equals("th:utext")) {
                    problems.add(line + ": unescaped text");
                }
                if (SPOKEN.contains(name) && value != null && value.codePoints().anyMatch(Character::isLetter)) {
                    problems.add(line + ": literal " + name);
                }
            });
        }
    }
}
