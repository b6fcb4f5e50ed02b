package org.farthing.settlement;

import java.util.List;
import java.util.Set;
import org.farthing.account.AccountView;
import org.farthing.category.Categories;
import org.farthing.category.CategoryId;
import org.farthing.category.CategoryView;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A flat of three, whose books are looked at. */
abstract class AuditScene {

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    Categories categories;

    @Autowired
    BooksAudit audit;

    AccountView alice;
    LedgerView flat;
    List<CategoryId> offered;

    @BeforeEach
    void aliceBobAndDoraShareAFlat() {
        alice = people.alice();
        flat = people.group(alice, people.bob(), people.person("Dora"));
        offered = categories.offeredIn(Set.of(flat.id())).stream()
                .map(CategoryView::id)
                .toList();
    }

    List<BooksAudit.Difference> differences() {
        return audit.compare().stream()
                .filter(difference -> difference.ledger().equals(flat.id().value()))
                .toList();
    }
}
