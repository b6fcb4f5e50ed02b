package org.farthing.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.ledger.SettlesIn;
import org.farthing.ledger.SettlingCurrency;
import org.farthing.money.Money;
import org.farthing.rate.Rates;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Five people travel: booked in EUR (cents), with a stopover paid in KWD (thousandths) and two weeks in JPY (none). All is settled in EUR. */
@Component
@Profile("demo")
@Order(3)
class TripChapter implements Chapter {

    static final String NAME = "Japan trip";

    private static final String ALL = "ABCDE";
    /** A, B and C are Alice, Bob and Carol; D and E have no account. */
    private static final List<Stop> STOPS = List.of(
            new Stop(-90, "travel", "Flights for five", 412_350, "EUR", "A", ALL),
            new Stop(-60, "insurance", "Travel insurance", 18_900, "EUR", "B", ALL),
            new Stop(-20, "travel", "Rail passes", 146_500, "EUR", "C", "ABCE"),
            new Stop(0, "transport", "Taxi into the city", 7_250, "KWD", "B", ALL),
            new Stop(0, "dining", "Breakfast by the sea", 21_875, "KWD", "D", ALL),
            new Stop(0, "travel", "Rooms for the stopover", 84_500, "KWD", "B", ALL),
            new Stop(1, "travel", "Guest house, four nights", 118_000, "JPY", "C", ALL),
            new Stop(2, "dining", "Noodles at the station", 4_870, "JPY", "E", ALL),
            new Stop(2, "transport", "Metro cards", 10_000, "JPY", "A", ALL),
            new Stop(3, "entertainment", "Museum of trains", 5_600, "JPY", "A", "ABDE"),
            new Stop(4, "groceries", "Picnic in the park", 6_213, "JPY", "D", ALL),
            new Stop(5, "travel", "Mountain inn with hot spring", 164_000, "JPY", "A", ALL),
            new Stop(6, "dining", "Dinner at the inn", 38_500, "JPY", "B", ALL),
            new Stop(7, "transport", "Rental car and fuel", 27_940, "JPY", "D", "ABCD"),
            new Stop(8, "health", "Plasters and sunscreen", 2_381, "JPY", "C", "CE"),
            new Stop(9, "entertainment", "Boat to the island", 15_500, "JPY", "E", ALL),
            new Stop(10, "travel", "Apartment, three nights", 96_300, "JPY", "B", ALL),
            new Stop(11, "gifts", "Tea for everybody at home", 12_801, "JPY", "C", "ABC"),
            new Stop(12, "dining", "Farewell dinner", 41_270, "JPY", "A", ALL),
            new Stop(13, "transport", "Night train from the airport", 16_450, "EUR", "E", ALL));

    private final Households households;
    private final Expenses expenses;
    private final SettlingCurrency settling;
    private final Rates rates;

    TripChapter(Households households, Expenses expenses, SettlingCurrency settling, Rates rates) {
        this.households = households;
        this.expenses = expenses;
        this.settling = settling;
        this.rates = rates;
    }

    private record Stop(
            int day, String category, String description, long minor, String currency, String payer, String sharers) {}

    static LocalDate departure(LocalDate today) {
        return today.minusDays(150);
    }

    @Override
    public void write(Cast cast, LocalDate today) {
        LedgerView trip =
                households.group(cast.alice(), NAME, List.of(cast.bob(), cast.carol()), List.of("Dana", "Emre"));
        settling.settleIn(cast.alice().id(), trip.id(), SettlesIn.OWN);
        Map<String, CategoryId> categories = households.predefinedCategories();
        expenses.recordAll(
                cast.alice().id(),
                trip.id(),
                STOPS.stream()
                        .map(stop -> draft(trip, categories, stop, departure(today)))
                        .toList());
    }

    private ExpenseDraft draft(LedgerView trip, Map<String, CategoryId> categories, Stop stop, LocalDate departure) {
        Money amount = Money.of(stop.minor(), stop.currency());
        LocalDate day = departure.plusDays(stop.day());
        ExpenseDraft draft = ExpenseDraft.equally(
                amount,
                day,
                Objects.requireNonNull(categories.get(stop.category())),
                stop.description(),
                "",
                members(trip, stop.payer()).get(0),
                members(trip, stop.sharers()));
        return rates.find(amount.currency(), trip.currency(), day)
                .map(rate -> draft.at(rate.value()))
                .orElse(draft);
    }

    private static List<MemberId> members(LedgerView trip, String letters) {
        List<MemberId> members =
                trip.activeMembers().stream().map(MemberView::id).toList();
        return IntStream.range(0, members.size())
                .filter(i -> letters.indexOf(ALL.charAt(i)) >= 0)
                .mapToObj(members::get)
                .toList();
    }
}
