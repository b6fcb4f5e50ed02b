package org.farthing.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.expense.Moves;
import org.farthing.ledger.Invitations;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.NewInvitation;
import org.farthing.ledger.Role;
import org.farthing.platform.NotFoundException;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class BusinessMetricsTest {

    @Autowired
    MeterRegistry metrics;

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    Moves moves;

    @Autowired
    Invitations invitations;

    @Autowired
    TransactionTemplate transaction;

    AccountView alice;
    AccountView bob;
    LedgerView flat;

    @BeforeEach
    void aliceHasAGroup() {
        alice = people.alice();
        bob = people.bob();
        flat = people.group(alice);
    }

    @Test
    void countsWhatWasCommittedOnly() {
        DoubleSupplier recorded = counter("farthing.expenses.recorded");
        double before = recorded.getAsDouble();

        expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 1234));
        transaction.executeWithoutResult(status -> {
            expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 5678));
            status.setRollbackOnly();
        });

        assertThat(recorded.getAsDouble()).isEqualTo(before + 1);
    }

    @Test
    void anExpenseThatMovesCountsOnce() {
        DoubleSupplier recorded = counter("farthing.expenses.recorded");
        double before = recorded.getAsDouble();

        ExpenseId dinner = expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 1234));
        moves.toPersonal(alice.id(), dinner);

        assertThat(recorded.getAsDouble()).isEqualTo(before + 1);
    }

    @Test
    void countsInvitationsThatLetSomebodyIn() {
        DoubleSupplier made = counter("farthing.invitations.made");
        DoubleSupplier used = counter("farthing.invitations.used");
        double madeBefore = made.getAsDouble();
        double usedBefore = used.getAsDouble();
        String token = invitations.invite(
                alice.id(), flat.id(), new NewInvitation(Role.EDITOR, Duration.ofDays(1), true, null));

        invitations.join(bob, token);
        AccountView charlie = people.charlie();
        assertThatThrownBy(() -> invitations.join(charlie, token)).isInstanceOf(NotFoundException.class);

        assertThat(made.getAsDouble()).isEqualTo(madeBefore + 1);
        assertThat(used.getAsDouble()).isEqualTo(usedBefore + 1);
    }

    private DoubleSupplier counter(String name) {
        return () -> metrics.get(name).counter().count();
    }
}
