package org.farthing.journey;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** What the rules and dashboards ask Prometheus. */
final class Expressions {

    private static final Path RULES = Path.of("monitoring/prometheus/rules");
    private static final Path DASHBOARDS = Path.of("monitoring/grafana/dashboards");

    /** What can stand in an expression and is no name of a metric. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^\\]]*]"
            + "|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

    private static final Pattern NAME = Pattern.compile("(?<![\\w.:])[a-zA-Z_:][\\w:]*+(?!\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");

    private Expressions() {}

    /** Of all files, as they stand there. */
    static List<String> all() throws IOException {
        return valuesOf("expr", RULES, DASHBOARDS);
    }

    /** The names that rules give to what they compute. */
    static List<String> recorded() throws IOException {
        return valuesOf("record", RULES);
    }

    static Set<String> metricsIn(Collection<String> expressions) {
        Set<String> names = new TreeSet<>();
        for (String expression : expressions) {
            Matcher name = NAME.matcher(ASIDE.matcher(expression).replaceAll(" "));
            while (name.find()) {
                names.add(name.group());
            }
        }
        names.removeAll(OPERATORS);
        return names;
    }

    private static List<String> valuesOf(String key, Path... directories) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path directory : directories) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    try (Reader text = Files.newBufferedReader(file)) {
                        // JSON is YAML too.
                        visit(new Yaml().load(text), (name, value) -> {
                            if (name.equals(key)) {
                                found.add(value.toString());
                            }
                        });
                    }
                }
            }
        }
        return found;
    }

    private static void visit(Object node, BiConsumer<Object, Object> visitor) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value instanceof String) {
                    visitor.accept(key, value);
                }
                visit(value, visitor);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(each -> visit(each, visitor));
        }
    }
}
