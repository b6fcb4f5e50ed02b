package org.farthing.expense;

import java.time.LocalDate;
import java.util.List;
import org.farthing.category.CategoryId;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;

/**
 * What somebody wants recorded: who paid, and among whom it is split equally.
 *
 * @param amount positive, in any currency
 * @param spentOn a day from 1900 to 2999, in the calendar of the one who spent
 * @param sharedBy at least one member; whoever is not in it owes nothing, whoever paid
 */
public record ExpenseDraft(
        Money amount,
        LocalDate spentOn,
        CategoryId category,
        String description,
        String notes,
        MemberId paidBy,
        List<MemberId> sharedBy) {

    public ExpenseDraft {
        sharedBy = List.copyOf(sharedBy);
        description = description.strip();
        notes = notes.strip();
    }
}
