package org.farthing.platform.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.util.ClassUtils;

/** Refuses a variable that is misspelt or cannot be read, before a default silently takes its place. */
final class SettingsCheck {

    private static final ConversionService CONVERSIONS = ApplicationConversionService.getSharedInstance();

    private final List<OwnSetting> own;

    SettingsCheck(List<OwnSetting> own) {
        this.own = own;
    }

    /** @param environment without what is empty */
    void check(Map<String, String> environment) {
        requireMailAddress(environment);
        for (Variable variable : Variable.ALL) {
            String value = environment.get(variable.name());
            if (value != null) {
                check(variable.name(), value, variable.type());
            }
        }
        for (String name : new TreeSet<>(environment.keySet())) {
            if (name.startsWith("FARTHING_") && !own.isEmpty()) {
                OwnSetting setting = known(name).orElseThrow(() -> unknown(name));
                typeOf(setting).ifPresent(type -> check(name, environment.getOrDefault(name, ""), type));
            }
        }
    }

    /** A request can name any host, so what is mailed does not take its own address from there. */
    private static void requireMailAddress(Map<String, String> environment) {
        String needed = "FARTHING_MAIL_PUBLIC_ADDRESS";
        if (environment.containsKey("SPRING_MAIL_HOST") && !environment.containsKey(needed)) {
            throw new InvalidSettingException(
                    needed,
                    "is missing, which SPRING_MAIL_HOST needs",
                    "Set it to where people find this installation, such as https://farthing.example.org.");
        }
    }

    private Optional<OwnSetting> known(String name) {
        return own.stream().filter(setting -> setting.isMeantBy(name)).findFirst();
    }

    private InvalidSettingException unknown(String name) {
        String nearest = own.stream()
                .map(OwnSetting::variable)
                .min(Comparator.comparingInt(other -> distance(name, other)))
                .orElse("another");
        return new InvalidSettingException(
                name, "is not known", "Did you mean " + nearest + "? docs/CONFIGURATION.md lists them all.");
    }

    /** Levenshtein's. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static Optional<Class<?>> typeOf(OwnSetting setting) {
        ClassLoader loader = SettingsCheck.class.getClassLoader();
        return setting.type().contains("<") || !ClassUtils.isPresent(setting.type(), loader)
                ? Optional.empty()
                : Optional.of(ClassUtils.resolveClassName(setting.type(), loader));
    }

    private static void check(String name, String value, Class<?> type) {
        try {
            if (CONVERSIONS.canConvert(String.class, type)) {
                CONVERSIONS.convert(value, type);
            }
        } catch (ConversionException e) {
            throw new InvalidSettingException(name, "is not " + kind(type), "docs/CONFIGURATION.md shows its form.");
        }
    }

    static String kind(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Port" -> "a port";
            case "Integer", "Long" -> "a whole number";
            case "Boolean" -> "true or false";
            case "Duration" -> "a duration such as 30s or 5m";
            case "DataSize" -> "a size such as 15MB";
            case "InetAddress" -> "an address of the network";
            default -> "of its form (" + type.getSimpleName() + ")";
        };
    }
}
