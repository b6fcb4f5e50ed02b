package org.farthing.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.farthing.category.CategoryId;
import org.farthing.demo.Habit.Purchase;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A flat of three, one of whom has no account yet. Alice pays the rent, Bob the power, whoever is there the rest. */
@Component
@Profile("demo")
@Order(2)
class FlatChapter implements Chapter {

    static final String NAME = "Canal Street flat";
    static final int MONTHS = 14;

    private final Households households;
    private final Expenses expenses;

    FlatChapter(Households households, Expenses expenses) {
        this.households = households;
        this.expenses = expenses;
    }

    @Override
    public void write(Cast cast, LocalDate today) {
        LedgerView flat = households.group(cast.alice(), NAME, List.of(cast.bob()), List.of("Mika"));
        Map<String, CategoryId> categories = households.predefinedCategories();
        SplittableRandom random = new SplittableRandom(3);
        List<ExpenseDraft> drafts = Habits.live(Habits.FLAT, MONTHS, today, random).stream()
                .map(purchase -> draft(flat, categories, purchase, random))
                .toList();
        expenses.recordAll(cast.alice().id(), flat.id(), drafts);
    }

    private static ExpenseDraft draft(
            LedgerView flat, Map<String, CategoryId> categories, Purchase purchase, SplittableRandom random) {
        List<MemberId> everyone =
                flat.activeMembers().stream().map(MemberView::id).toList();
        boolean withoutOne = purchase.category().equals("dining") && random.nextInt(3) == 0;
        return ExpenseDraft.equally(
                Money.of(purchase.cents(), "EUR"),
                purchase.day(),
                Objects.requireNonNull(categories.get(purchase.category())),
                purchase.description(),
                withoutOne ? "Mika was away" : "",
                everyone.get(payer(purchase, random)),
                withoutOne ? everyone.subList(0, 2) : everyone);
    }

    private static int payer(Purchase purchase, SplittableRandom random) {
        return switch (purchase.category()) {
            case "rent" -> 0;
            case "utilities" -> 1;
            default -> random.nextInt(3);
        };
    }
}
