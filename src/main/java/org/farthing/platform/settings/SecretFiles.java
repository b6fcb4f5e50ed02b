package org.farthing.platform.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code NAME_FILE} names the file that has the value of {@code NAME}, as secrets are mounted into containers. */
final class SecretFiles {

    private static final String ENDING = "_FILE";
    private static final Pattern OURS = Pattern.compile("(DATABASE|REDIS|SPRING|SERVER|MANAGEMENT|FARTHING)_.*_FILE");

    private SecretFiles() {}

    static Map<String, Object> read(Map<String, Object> environment) {
        Map<String, Object> values = new LinkedHashMap<>();
        environment.forEach((name, file) -> {
            if (OURS.matcher(name).matches() && !file.toString().isEmpty()) {
                String variable = name.substring(0, name.length() - ENDING.length());
                if (!environment.getOrDefault(variable, "").toString().isEmpty()) {
                    throw new InvalidSettingException(
                            name, "is set beside " + variable, "Set one of the two, not both.");
                }
                values.put(variable, read(name, file.toString()));
            }
        });
        return values;
    }

    /** Editors and shells end a file with a line break, which belongs to no secret. */
    private static String read(String variable, String file) {
        try {
            String value = Files.readString(Path.of(file)).stripTrailing();
            if (value.isEmpty()) {
                throw new InvalidSettingException(variable, "names an empty file", "Write the value into it.");
            }
            return value;
        } catch (IOException | InvalidPathException e) {
            throw new InvalidSettingException(
                    variable,
                    "names a file that cannot be read",
                    "Check that the file is there and that the user Farthing runs as may read it.");
        }
    }
}
