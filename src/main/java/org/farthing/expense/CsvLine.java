package org.farthing.expense;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.farthing.money.Money;

/** A line of a CSV file by RFC 4180. */
final class CsvLine {

    /** What a spreadsheet would take for a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CsvLine() {}

    static String of(String... cells) {
        return Arrays.stream(cells).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Words that people typed: always in quotes, and never a formula. */
    static String text(String typed) {
        boolean formula = !typed.isEmpty() && FORMULA_STARTS.indexOf(typed.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + typed.replace("\"", "\"\"") + '"';
    }

    /** A bare number with a point, whatever the language, so that programs can read it. */
    static String number(Money amount) {
        return amount.decimal().toPlainString();
    }
}
