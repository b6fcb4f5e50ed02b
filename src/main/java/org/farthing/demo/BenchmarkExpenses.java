package org.farthing.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;

/** Draws expenses that spread evenly over eight years, the same for the same day and ledger size. */
final class BenchmarkExpenses {

    private static final int DAYS = 8 * 365;
    private static final List<String> PLACES = List.of(
            "Corner Bakery",
            "Harbour Market",
            "Old Mill Pharmacy",
            "Copper Kettle",
            "Night Bus",
            "Green Lane Garage",
            "Lantern Books",
            "North Gate Cinema",
            "Riverside Bikes",
            "Blue Door Clinic",
            "Tall Pines Camping",
            "Window Plants");

    private final SplittableRandom random = new SplittableRandom(20_400);
    private final LocalDate today;
    private final List<CategoryId> categories;
    private final List<MemberId> members;

    BenchmarkExpenses(LocalDate today, List<CategoryId> categories, LedgerView ledger) {
        this.today = today;
        this.categories = categories;
        this.members = ledger.activeMembers().stream().map(MemberView::id).toList();
    }

    /** Those from {@code start} on of the {@code total}, oldest first. */
    List<ExpenseDraft> draw(int start, int count, int total) {
        return IntStream.range(start, start + count)
                .mapToObj(i -> draft(i, today.minusDays((long) DAYS * (total - 1 - i) / total)))
                .toList();
    }

    private ExpenseDraft draft(int number, LocalDate day) {
        String place = PLACES.get(random.nextInt(PLACES.size()));
        return ExpenseDraft.equally(
                Money.of(random.nextLong(50, 20_000), "EUR"),
                day,
                categories.get(random.nextInt(categories.size())),
                place,
                "Receipt %06d".formatted(number),
                members.get(random.nextInt(members.size())),
                members);
    }
}
