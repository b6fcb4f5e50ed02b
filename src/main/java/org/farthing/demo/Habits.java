package org.farthing.demo;

import static org.farthing.demo.Habit.monthly;
import static org.farthing.demo.Habit.often;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.farthing.demo.Habit.Purchase;

/** What the people of the demo live on. All names of shops are invented. */
final class Habits {

    static final List<Habit> PERSONAL = List.of(
            often("groceries", 70, 380, 6_900, Season.STEADY, "Corner Bakery", "Harbour Market", "Green Crate"),
            often("dining", 60, 320, 1_480, Season.STEADY, "Copper Kettle", "Canteen", "Noodle Window"),
            often("dining", 20, 1_900, 6_400, Season.OUTDOORS, "Garden Table", "Old Mill Tavern"),
            monthly("transport", 1, 4_900, 4_900, Season.STEADY, "Monthly ticket"),
            often("transport", 14, 790, 4_890, Season.HOLIDAYS, "Regional train", "Night bus", "City bikes"),
            often("entertainment", 24, 900, 3_600, Season.STEADY, "North Gate Cinema", "Lantern Books", "Board Games"),
            often("entertainment", 9, 2_500, 8_900, Season.OUTDOORS, "Open-air concert", "Climbing hall"),
            often("clothing", 11, 1_999, 14_900, Season.SALES, "Thread and Button", "Two Left Shoes"),
            often("health", 10, 450, 5_900, Season.HEATING, "Old Mill Pharmacy", "Blue Door Dentist"),
            often("gifts", 10, 1_200, 7_900, Season.PRESENTS, "Paper Lantern", "Flowers", "Birthday present"),
            often("travel", 5, 8_900, 48_000, Season.HOLIDAYS, "Tall Pines Camping", "Seaside guest house", "Flight"),
            often("education", 4, 2_400, 18_000, Season.STEADY, "Evening course", "Textbook"),
            often("household", 9, 690, 8_900, Season.STEADY, "Hammer and Hook", "Window Plants"),
            often("pets", 14, 890, 4_200, Season.STEADY, "Cat food", "Paws and Claws Vet"),
            often("other", 6, 200, 4_000, Season.STEADY, "Post office", "Copy shop", "Locksmith"),
            monthly("subscriptions", 4, 1_099, 1_099, Season.STEADY, "Music stream"),
            monthly("subscriptions", 12, 1_999, 1_999, Season.STEADY, "Phone contract"),
            monthly("subscriptions", 20, 2_990, 2_990, Season.STEADY, "Gym"),
            monthly("insurance", 2, 1_845, 1_845, Season.STEADY, "Liability and contents insurance"));

    /** The first habit is the rent. */
    static final List<Habit> FLAT = List.of(
            monthly("rent", 1, 129_000, 129_000, Season.STEADY, "Rent"),
            monthly("utilities", 5, 9_800, 11_200, Season.HEATING, "Gas and electricity"),
            monthly("utilities", 15, 3_990, 3_990, Season.STEADY, "Internet"),
            often("groceries", 60, 890, 8_600, Season.STEADY, "Harbour Market", "Green Crate", "Weekly shop"),
            often("household", 18, 349, 6_500, Season.STEADY, "Washing powder", "Hammer and Hook", "Light bulbs"),
            often("dining", 10, 2_400, 7_200, Season.OUTDOORS, "Pizza evening", "Breakfast for all"),
            often("entertainment", 4, 1_500, 4_500, Season.STEADY, "Board game", "Film evening"));

    private Habits() {}

    /** What happened in the last months up to today, by date. */
    static List<Purchase> live(List<Habit> habits, int months, LocalDate today, SplittableRandom random) {
        LocalDate start = today.minusMonths(months);
        return Stream.iterate(YearMonth.from(start), month -> month.plusMonths(1))
                .limit(months + 1L)
                .flatMap(month -> habits.stream().flatMap(habit -> habit.during(month, random).stream()))
                .filter(purchase ->
                        purchase.day().isAfter(start) && !purchase.day().isAfter(today))
                .sorted(Comparator.comparing(Purchase::day))
                .toList();
    }
}
