package org.farthing.ledger;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.money.Money;
import org.farthing.settlement.BooksAudit;
import org.farthing.support.Drafts;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bob is a member of a flat in which Dora is a placeholder. */
abstract class ClaimScene {

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Members members;

    @Autowired
    Claims claims;

    @Autowired
    Invitations invitations;

    @Autowired
    Expenses expenses;

    @Autowired
    BooksAudit audit;

    @Autowired
    JdbcTemplate jdbc;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;
    MemberId aliceHere;
    MemberId bobHere;
    MemberId dora;

    @BeforeEach
    void bobIsAMemberBesideDora() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
        dora = ledgers.addPlaceholder(alice.id(), flat.id(), "Dora");
        flat = ledgers.find(alice.id(), flat.id());
        aliceHere = flat.me().id();
        bobHere = ledgers.find(bob.id(), flat.id()).me().id();
    }

    ExpenseId record(long cents, MemberId payer, MemberId... sharing) {
        return record(ExpenseDraft.equally(
                Money.of(cents, "EUR"), Drafts.DAY, CategoryId.OTHER, "Dinner", "", payer, List.of(sharing)));
    }

    ExpenseId record(ExpenseDraft draft) {
        return expenses.record(alice.id(), flat.id(), Drafts.newId(), draft);
    }

    String invite(MemberId placeholder) {
        return invitations.invite(
                alice.id(), flat.id(), new NewInvitation(Role.EDITOR, Duration.ofDays(1), true, placeholder));
    }

    /** Without those who are settled. */
    Map<UUID, Long> balances() {
        return jdbc
                .query(
                        "select member_id, balance from member_balance where ledger_id = ? and balance <> 0",
                        (row, i) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)),
                        flat.id().value())
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void assertNoDifference() {
        assertThat(audit.compare())
                .filteredOn(difference -> difference.ledger().equals(flat.id().value()))
                .isEmpty();
    }
}
