package org.farthing.money;

import java.util.Locale;

/** Reads one unsigned number, already in ASCII, into units of its last decimal, in the habits of a locale. */
record TypedNumber(int decimals, Locale locale) {

    private static final int MAX_DIGITS = 15;
    private static final int MAX_DIGITS_OF_LONG = 18;
    private static final String GROUPING = " '.,";

    long minor(String number) {
        int decimalAt = decimalAt(number);
        String whole = ungrouped(decimalAt < 0 ? number : number.substring(0, decimalAt));
        String fraction = decimalAt < 0 ? "" : number.substring(decimalAt + 1);
        if (!isDigits(fraction) || (whole + fraction).isEmpty()) {
            throw InvalidAmountException.unreadable();
        }
        int missing = decimals - fraction.length();
        if (missing < 0) {
            throw InvalidAmountException.tooManyDecimals(decimals);
        }
        if (whole.length() + fraction.length() > MAX_DIGITS || whole.length() + decimals > MAX_DIGITS_OF_LONG) {
            throw InvalidAmountException.tooLarge();
        }
        return Long.parseLong(whole + fraction + "0".repeat(missing));
    }

    /** A readable number without grouping, with {@code .} before its decimals. */
    String plain(String number) {
        int decimalAt = decimalAt(number);
        String whole = ungrouped(decimalAt < 0 ? number : number.substring(0, decimalAt));
        String fraction = decimalAt < 0 ? "" : number.substring(decimalAt + 1);
        return (whole.isEmpty() ? "0" : whole) + (fraction.isEmpty() ? "" : "." + fraction);
    }

    private int decimalAt(String number) {
        int dot = number.lastIndexOf('.');
        int comma = number.lastIndexOf(',');
        int last = Math.max(dot, comma);
        boolean bothOccur = dot >= 0 && comma >= 0;
        if (last < 0 || bothOccur) {
            return last;
        }
        boolean severalOccur = number.indexOf(number.charAt(last)) < last;
        return severalOccur || isGrouping(number, last) ? -1 : last;
    }

    /** A lone separator groups only where it can: in "0.500" and "1234.567" it is a decimal separator everywhere. */
    private boolean isGrouping(String number, int separatorAt) {
        return separatorAt >= 1
                && separatorAt <= 3
                && number.length() - separatorAt == 4
                && number.charAt(0) != '0'
                && isDigits(number.substring(0, separatorAt))
                && TypedText.isGroupingSeparator(number.charAt(separatorAt), locale);
    }

    private static String ungrouped(String whole) {
        int first = 0;
        while (first < whole.length() && isDigit(whole.charAt(first))) {
            first++;
        }
        if (first == whole.length()) {
            return whole;
        }
        char mark = whole.charAt(first);
        if (GROUPING.indexOf(mark) < 0 || !isGroupedByThrees(whole, first)) {
            throw InvalidAmountException.unreadable();
        }
        return whole.replace(String.valueOf(mark), "");
    }

    private static boolean isGroupedByThrees(String whole, int first) {
        boolean grouped = first >= 1 && first <= 3 && whole.charAt(0) != '0' && (whole.length() - first) % 4 == 0;
        for (int at = first; grouped && at < whole.length(); at++) {
            boolean markIsDue = (at - first) % 4 == 0;
            grouped = markIsDue ? whole.charAt(at) == whole.charAt(first) : isDigit(whole.charAt(at));
        }
        return grouped;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(character -> isDigit((char) character));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
