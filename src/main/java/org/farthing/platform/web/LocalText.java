package org.farthing.platform.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.farthing.money.Money;
import org.farthing.money.MoneyFormat;
import org.farthing.money.RateText;

/** Money and dates as the reader's locale writes them. */
public final class LocalText {

    private static final Map<Locale, DateTimeFormatter> MEDIUM = new ConcurrentHashMap<>();
    private static final Map<Locale, DateTimeFormatter> DAY = new ConcurrentHashMap<>();
    private static final Map<Locale, DateTimeFormatter> MONTH = new ConcurrentHashMap<>();

    private final Locale locale;

    public LocalText(Locale locale) {
        this.locale = locale;
    }

    public String money(Money amount) {
        return MoneyFormat.format(amount, locale);
    }

    public String signed(Money amount) {
        return MoneyFormat.formatSigned(amount, locale);
    }

    /** The bare number, as one would type it. */
    public String plain(Money amount) {
        return MoneyFormat.plain(amount, locale);
    }

    /** A rate between currencies with all its decimals. */
    public String rate(BigDecimal rate) {
        return RateText.plain(rate, locale);
    }

    /** The day of a moment, where the reader lives. */
    public String moment(Instant moment, ZoneId zone) {
        return date(LocalDate.ofInstant(moment, zone));
    }

    /** The day and the time of day of a moment, where the reader lives. */
    public String minute(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }

    public String date(LocalDate date) {
        return MEDIUM.computeIfAbsent(locale, l -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(l))
                .format(date);
    }

    /** Day and month without the year, in the order of the locale. */
    public String day(LocalDate date) {
        return DAY.computeIfAbsent(locale, l -> pattern("d MMM", "d. MMM", "MMM d", l))
                .format(date);
    }

    public String month(YearMonth month) {
        return MONTH.computeIfAbsent(locale, l -> DateTimeFormatter.ofPattern("LLLL yyyy", l))
                .format(month);
    }

    public String shortMonth(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    private static DateTimeFormatter pattern(String british, String german, String american, Locale locale) {
        String chosen =
                "de".equals(locale.getLanguage()) ? german : locale.getCountry().equals("US") ? american : british;
        return DateTimeFormatter.ofPattern(chosen, locale);
    }
}
