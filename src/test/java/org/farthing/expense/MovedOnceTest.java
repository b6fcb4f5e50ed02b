package org.farthing.expense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.farthing.account.AccountView;
import org.farthing.expense.Moves.Confirmed;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.Rejection;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.support.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** However often an expense moves and whoever empties a trash, it counts once. */
@IntegrationTest
class MovedOnceTest {

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Expenses expenses;

    @Autowired
    Moves moves;

    @Autowired
    MockMvc mvc;

    AccountView alice;
    AccountView bob;
    LedgerView mine;
    LedgerView flat;
    ExpenseId before;
    ExpenseId shared;

    @BeforeEach
    void aliceSharesAHeaterWithBob() {
        alice = people.alice();
        bob = people.bob();
        mine = ledgers.find(alice.id(), ledgers.personalOf(alice.id()));
        flat = people.group(alice, bob);
        before = expenses.record(alice.id(), mine.id(), Drafts.newId(), Drafts.dinner(mine, 6_000));
        shared = share();
    }

    @Test
    void theOriginalStaysInTheTrashWhileItIsShared() {
        assertRefused(alice, before);

        expenses.trash(bob.id(), shared);
        expenses.restore(alice.id(), before);

        assertThat(expenses.find(alice.id(), before).trashed()).isFalse();
        assertRefused(bob, shared);
    }

    @Test
    void nobodyRestoresInTheGroupWhatWasTakenBack() {
        moves.toPersonal(alice.id(), shared);

        assertRefused(bob, shared);
    }

    @Test
    void theFirstOneIsFoundThroughAllThatCameAfter() {
        expenses.correct(bob.id(), shared, 0, Drafts.dinner(flat, 7_000));
        ExpenseId back = moves.toPersonal(alice.id(), shared);
        assertThat(back).isNotEqualTo(before);

        assertRefused(alice, before);

        ExpenseId again = moves.toGroup(alice.id(), back, flat.id(), Drafts.newId(), new Confirmed(false, false));
        assertRefused(alice, before);
        assertRefused(alice, back);
        assertRefused(bob, shared);
        assertThat(expenses.find(bob.id(), again).trashed()).isFalse();
    }

    @Test
    void twoRestorationsAtOnceBringBackOne() throws Exception {
        for (int i = 0; i < 5; i++) {
            expenses.trash(bob.id(), shared);
            List<Object> ends = Together.run(List.of(() -> restored(alice, before), () -> restored(bob, shared)));

            assertThat(ends).containsExactlyInAnyOrder(true, false);
            boolean mineCounts = !expenses.find(alice.id(), before).trashed();
            shared = mineCounts ? share() : shared;
        }
    }

    @Test
    void twoRestorationsAtOnceFarApartInAChainBringBackOne() throws Exception {
        expenses.correct(bob.id(), shared, 0, Drafts.dinner(flat, 7_000));
        ExpenseId back = moves.toPersonal(alice.id(), shared);
        LedgerView trip = people.group(alice, bob);
        ExpenseId last = moves.toGroup(alice.id(), back, trip.id(), Drafts.newId(), new Confirmed(false, false));
        for (int i = 0; i < 5; i++) {
            expenses.trash(bob.id(), last);
            List<Object> ends = Together.run(List.of(() -> restored(alice, shared), () -> restored(bob, last)));

            assertThat(ends).containsExactlyInAnyOrder(true, false);
            if (!expenses.find(alice.id(), shared).trashed()) {
                expenses.trash(alice.id(), shared);
                expenses.restore(bob.id(), last);
            }
        }
    }

    @Test
    void thePageInTheTrashOffersTheWayBack() throws Exception {
        String page = mvc.perform(
                        get("/expenses/" + before).with(user(alice.id().toString())))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains("/expenses/" + shared + "/return")
                .doesNotContain("/expenses/" + before + "/restoration");
    }

    private Object restored(AccountView who, ExpenseId id) {
        try {
            expenses.restore(who.id(), id);
            return true;
        } catch (Rejection refusal) {
            return false;
        }
    }

    private void assertRefused(AccountView who, ExpenseId id) {
        assertThatThrownBy(() -> expenses.restore(who.id(), id))
                .isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("expense.move.elsewhere"));
        assertThat(expenses.find(who.id(), id).trashed()).isTrue();
    }

    private ExpenseId share() {
        return moves.toGroup(alice.id(), before, flat.id(), Drafts.newId(), new Confirmed(false, false));
    }
}
