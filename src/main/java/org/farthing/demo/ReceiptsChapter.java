package org.farthing.demo;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Objects;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseFilter;
import org.farthing.expense.ExpenseList;
import org.farthing.expense.ExpenseRow;
import org.farthing.platform.Ids;
import org.farthing.receipt.ReceiptId;
import org.farthing.receipt.Receipts;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The slips of Alice's latest groceries, those of the flat included. */
@Component
@Profile("demo")
@Order(5)
class ReceiptsChapter implements Chapter {

    private static final int SLIPS = 8;

    private final Households households;
    private final ExpenseList expenses;
    private final Receipts receipts;

    ReceiptsChapter(Households households, ExpenseList expenses, Receipts receipts) {
        this.households = households;
        this.expenses = expenses;
        this.receipts = receipts;
    }

    @Override
    public void write(Cast cast, LocalDate today) {
        CategoryId groceries =
                Objects.requireNonNull(households.predefinedCategories().get("groceries"));
        ExpenseFilter bought = new ExpenseFilter(null, groceries, null, null, null, null, null);
        expenses.page(cast.alice().id(), bought, null, SLIPS).rows().forEach(row -> attach(cast, row));
    }

    private void attach(Cast cast, ExpenseRow row) {
        byte[] slip = PaperSlip.of(
                row.description(), row.spentOn(), row.amount(), row.id().value());
        receipts.attach(
                cast.alice().id(),
                row.id(),
                new ReceiptId(Ids.next()),
                "slip-" + row.spentOn() + ".png",
                new ByteArrayInputStream(slip));
    }
}
