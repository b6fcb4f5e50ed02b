package org.farthing.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.demo.Habit.Purchase;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.money.Money;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two years of what Alice bought for herself, and half a year of Bob's. */
@Component
@Profile("demo")
@Order(1)
class PersonalChapter implements Chapter {

    private final Households households;
    private final Expenses expenses;

    PersonalChapter(Households households, Expenses expenses) {
        this.households = households;
        this.expenses = expenses;
    }

    @Override
    public void write(Cast cast, LocalDate today) {
        record(cast.alice(), Habits.live(Habits.PERSONAL, 24, today, new SplittableRandom(1)));
        record(cast.bob(), Habits.live(Habits.PERSONAL, 6, today, new SplittableRandom(2)));
    }

    private void record(AccountView account, List<Purchase> purchases) {
        LedgerView ledger = households.personalOf(account);
        Map<String, CategoryId> categories = households.predefinedCategories();
        expenses.recordAll(
                account.id(),
                ledger.id(),
                purchases.stream()
                        .map(purchase -> draft(ledger, categories, purchase))
                        .toList());
    }

    private static ExpenseDraft draft(LedgerView ledger, Map<String, CategoryId> categories, Purchase purchase) {
        return ExpenseDraft.equally(
                Money.of(purchase.cents(), "EUR"),
                purchase.day(),
                Objects.requireNonNull(categories.get(purchase.category())),
                purchase.description(),
                "",
                ledger.me().id(),
                List.of(ledger.me().id()));
    }
}
