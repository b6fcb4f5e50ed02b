package org.farthing.money;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes amounts as people of a locale read them. Safe for use by many threads. */
public final class MoneyFormat {

    /** Browsers name the locale, so the cache must not grow with whatever they send. */
    private static final int MAX_CACHED = 1_000;

    private static final Map<Style, DecimalFormat> CACHE = new ConcurrentHashMap<>();

    private MoneyFormat() {}

    private record Style(Locale locale, Currency currency, boolean signed) {}

    /** The amount with its currency, as in {@code €1,234.50} or {@code 1.234,50 €}. */
    public static String format(Money money, Locale locale) {
        return format(money, new Style(locale, money.currency(), false));
    }

    /** The same with a plus sign before positive amounts; zero has no sign. */
    public static String formatSigned(Money money, Locale locale) {
        return format(money, new Style(locale, money.currency(), money.isPositive()));
    }

    /**
     * Only the number in ASCII digits, as one would type it into an amount field: no grouping, the locale's decimal
     * separator. {@link AmountParser#parse} reads it back in the same locale.
     */
    public static String plain(Money money, Locale locale) {
        return money.decimal().toPlainString().replace('.', TypedText.decimalSeparator(locale));
    }

    /** An {@linkplain AmountParser#expression expression} as one would type it. */
    public static String expression(String expression, Locale locale) {
        return expression.replace('.', TypedText.decimalSeparator(locale));
    }

    private static String format(Money money, Style style) {
        DecimalFormat format = CACHE.get(style);
        if (format == null) {
            format = create(style);
            if (CACHE.size() < MAX_CACHED) {
                CACHE.put(style, format);
            }
        }
        // A DecimalFormat keeps state while it formats, and a clone costs far less than a new one.
        return ((DecimalFormat) format.clone()).format(money.decimal());
    }

    private static DecimalFormat create(Style style) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(style.locale());
        int exponent = Currencies.exponent(style.currency());
        format.setCurrency(style.currency());
        format.setMinimumFractionDigits(exponent);
        format.setMaximumFractionDigits(exponent);
        if (style.signed()) {
            putPlusWhereTheMinusGoes(format);
        }
        return format;
    }

    private static void putPlusWhereTheMinusGoes(DecimalFormat format) {
        String prefix = withPlus(format.getNegativePrefix());
        String suffix = withPlus(format.getNegativeSuffix());
        boolean hasSign = prefix.contains("+") || suffix.contains("+");
        format.setPositivePrefix(hasSign ? prefix : "+" + format.getPositivePrefix());
        format.setPositiveSuffix(hasSign ? suffix : format.getPositiveSuffix());
    }

    private static String withPlus(String affix) {
        return affix.replace('-', '+').replace('\u2212', '+');
    }
}
