package org.farthing.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the files of the project itself, for tests of rules that no compiler checks. */
public final class Sources {

    private Sources() {}

    /** The text of all files under a directory, by their path in it. */
    public static Map<String, String> under(String directory, String ending) {
        Path root = Path.of(directory);
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(ending))
                    .forEach(file -> found.put(root.relativize(file).toString(), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    public static Map<String, String> templates() {
        return under("src/main/resources/templates", ".html");
    }

    public static Map<String, String> messages(String file) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages", file))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
