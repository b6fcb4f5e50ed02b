package org.farthing.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Something that is bought again and again. The season of a bill moves its amount; that of anything else moves how
 * often it happens.
 *
 * @param least the smallest amount in cents
 * @param most the largest amount in cents, before the season
 * @param billDay the day of the month of a bill, 0 for what happens on any day
 */
record Habit(String category, List<String> places, long least, long most, int timesAYear, Season season, int billDay) {

    record Purchase(LocalDate day, String category, String description, long cents) {}

    static Habit often(String category, int timesAYear, long least, long most, Season season, String... places) {
        return new Habit(category, List.of(places), least, most, timesAYear, season, 0);
    }

    static Habit monthly(String category, int day, long least, long most, Season season, String... places) {
        return new Habit(category, List.of(places), least, most, 12, season, day);
    }

    List<Purchase> during(YearMonth month, SplittableRandom random) {
        return IntStream.range(0, timesIn(month, random))
                .mapToObj(i -> purchase(month, random))
                .toList();
    }

    private int timesIn(YearMonth month, SplittableRandom random) {
        if (isBill()) {
            return 1;
        }
        int hundredths = timesAYear * season.percent(month) / 12;
        return hundredths / 100 + (random.nextInt(100) < hundredths % 100 ? 1 : 0);
    }

    private Purchase purchase(YearMonth month, SplittableRandom random) {
        int day = isBill() ? billDay : random.nextInt(1, month.lengthOfMonth() + 1);
        long usual = random.nextLong(least, most + 1);
        long cents = isBill() ? usual * season.percent(month) / 100 : usual;
        return new Purchase(month.atDay(day), category, places.get(random.nextInt(places.size())), cents);
    }

    private boolean isBill() {
        return billDay > 0;
    }
}
