package org.farthing.summary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.farthing.summary.Period.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the period that a link or a form asks for. */
final class PeriodParser {

    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern RANGE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})");

    private PeriodParser() {}

    static Period parse(
            @Nullable String kind, @Nullable String at, @Nullable String from, @Nullable String to, LocalDate today) {
        try {
            return kind(kind)
                    .map(wanted -> isBlank(at) ? read(wanted, from, to, today) : read(wanted, at))
                    .filter(Period::isPossible)
                    .orElseGet(() -> Period.containing(Kind.MONTH, today));
        } catch (DateTimeException e) {
            return Period.containing(Kind.MONTH, today);
        }
    }

    private static Optional<Kind> kind(@Nullable String text) {
        return isBlank(text)
                ? Optional.of(Kind.MONTH)
                : Arrays.stream(Kind.values())
                        .filter(kind -> kind.key().equals(text))
                        .findFirst();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable Period read(Kind kind, @Nullable String from, @Nullable String to, LocalDate today) {
        if (kind != Kind.RANGE || isBlank(from) && isBlank(to)) {
            return Period.containing(kind, today);
        }
        return from == null || to == null ? null : Period.range(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static @Nullable Period read(Kind kind, @Nullable String at) {
        Matcher parts = pattern(kind).matcher(at == null ? "" : at);
        if (!parts.matches()) {
            return null;
        }
        return switch (kind) {
            case MONTH -> Period.containing(kind, firstOf(parts.group(1), Integer.parseInt(parts.group(2))));
            case QUARTER -> Period.containing(kind, firstOf(parts.group(1), Integer.parseInt(parts.group(2)) * 3));
            case YEAR -> Period.containing(kind, firstOf(parts.group(1), 1));
            case RANGE -> Period.range(LocalDate.parse(parts.group(1)), LocalDate.parse(parts.group(2)));
        };
    }

    private static Pattern pattern(Kind kind) {
        return switch (kind) {
            case MONTH -> MONTH;
            case QUARTER -> QUARTER;
            case YEAR -> YEAR;
            case RANGE -> RANGE;
        };
    }

    private static LocalDate firstOf(String year, int month) {
        return LocalDate.of(Integer.parseInt(year), month, 1);
    }
}
