package org.farthing.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Reads the parts of a published file; bounded before anything is computed. */
final class RateText {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private RateText() {}

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UnreadableRatesException("Not a day: " + shortened(text), e);
        }
    }

    static String currency(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new UnreadableRatesException("Not a currency: " + shortened(text));
        }
        return text;
    }

    static BigDecimal rate(String text) {
        BigDecimal rate = NUMBER.matcher(text).matches() ? new BigDecimal(text) : BigDecimal.ZERO;
        if (rate.signum() <= 0) {
            throw new UnreadableRatesException("Not a rate: " + shortened(text));
        }
        return rate;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
