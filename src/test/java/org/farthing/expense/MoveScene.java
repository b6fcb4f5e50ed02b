package org.farthing.expense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.farthing.account.AccountView;
import org.farthing.expense.Moves.Confirmed;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.money.Money;
import org.farthing.settlement.BooksAudit;
import org.farthing.settlement.Settlements;
import org.farthing.summary.Period;
import org.farthing.summary.Scope;
import org.farthing.summary.Summaries;
import org.farthing.support.Drafts;
import org.farthing.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Alice has a ledger of her own and shares a flat with Bob; whatever moves, the books are right. */
abstract class MoveScene {

    static final Confirmed NOTHING = new Confirmed(false, false);

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Expenses expenses;

    @Autowired
    Moves moves;

    @Autowired
    Settlements settlements;

    @Autowired
    Summaries summaries;

    @Autowired
    BooksAudit audit;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView mine;
    LedgerView flat;

    @BeforeEach
    void aliceAndBobShareAFlat() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        mine = ledgers.find(alice.id(), ledgers.personalOf(alice.id()));
        flat = people.group(alice, bob);
    }

    @AfterEach
    void theBooksAreRight() {
        assertThat(audit.compare())
                .noneMatch(difference ->
                        List.of(mine.id().value(), flat.id().value()).contains(difference.ledger()));
    }

    ExpenseId share(ExpenseId id, Confirmed confirmed) {
        return moves.toGroup(alice.id(), id, flat.id(), Drafts.newId(), confirmed);
    }

    ExpenseId record(LedgerView ledger, long cents, String description) {
        ExpenseDraft draft = Drafts.of(ledger, Money.of(cents, "EUR"), Drafts.DAY, description);
        return expenses.record(alice.id(), ledger.id(), Drafts.newId(), draft);
    }

    static ExpenseDraft dinner(LedgerView ledger, long cents) {
        return Drafts.dinner(ledger, cents);
    }

    Money spent(AccountView account) {
        return summaries
                .of(account, Scope.mine(), Period.containing(Period.Kind.MONTH, Drafts.DAY))
                .currencies()
                .stream()
                .filter(found -> found.total().currencyCode().equals("EUR"))
                .map(found -> found.total())
                .findFirst()
                .orElse(Money.of(0, "EUR"));
    }
}
