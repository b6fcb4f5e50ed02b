package org.farthing.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.farthing.rate.PublishedRates;
import org.farthing.rate.RateSource;
import org.farthing.rate.Rates;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Invents rates for two years of weekdays, marked as invented wherever they are shown. Nothing is fetched. */
@Component
@Profile("demo")
@Order(0)
class RatesChapter implements Chapter {

    private static final int DAYS = 760;

    private static final Map<String, String> PER_EURO =
            Map.of("JPY", "160", "KWD", "0.33", "USD", "1.10", "GBP", "0.85", "CHF", "0.95");

    private final Rates rates;

    RatesChapter(Rates rates) {
        this.rates = rates;
    }

    @Override
    public void write(Cast cast, LocalDate today) {
        List<PublishedRates> days = today.minusDays(DAYS)
                .datesUntil(today.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .map(RatesChapter::invented)
                .toList();
        rates.publish(days, RateSource.DEMO);
    }

    /** Up and down by one per cent within six weeks, so that two days seldom have the same. */
    private static PublishedRates invented(LocalDate day) {
        long wave = Math.abs(Math.floorMod(day.toEpochDay(), 42L) - 21) - 10;
        BigDecimal factor = BigDecimal.valueOf(1000 + wave, 3);
        Map<String, BigDecimal> perEuro = new TreeMap<>();
        PER_EURO.forEach((currency, rate) ->
                perEuro.put(currency, new BigDecimal(rate).multiply(factor).setScale(4, RoundingMode.HALF_UP)));
        return new PublishedRates(day, perEuro);
    }
}
