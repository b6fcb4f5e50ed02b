package org.farthing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.farthing.BusyMember.Tally;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.Invitations;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.NewInvitation;
import org.farthing.ledger.Role;
import org.farthing.settlement.BooksAudit;
import org.farthing.support.Drafts;
import org.farthing.support.People;
import org.farthing.support.Person;
import org.farthing.support.ServerTest;
import org.farthing.support.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two instances of the application on one PostgreSQL and one Redis. People add, correct, delete and restore expenses,
 * settle and join at the same time, each request at either instance; somebody looks at the books all the while.
 */
@ServerTest
class TwoInstancesTest {

    private static final int WORKERS = 6;
    private static final int GUESTS = 4;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Invitations invitations;

    @Autowired
    Expenses expenses;

    @Autowired
    BooksAudit audit;

    @Autowired
    JdbcClient jdbc;

    private final Tally tally = Tally.of(WORKERS);

    @Test
    void nothingThatWasConfirmedIsLostAndTheBooksAreRightAtEveryMoment() throws Exception {
        try (var other = new SpringApplicationBuilder(FarthingApplication.class)
                .properties("server.port=0", "management.server.port=0")
                .run()) {
            int otherPort =
                    ((ServletWebServerApplicationContext) other).getWebServer().getPort();
            assertThat(otherPort).isNotEqualTo(port);
            runAgainst(List.of(port, otherPort));
        }
    }

    private void runAgainst(List<Integer> ports) throws Exception {
        AccountView owner = people.alice();
        AccountView[] others = IntStream.range(1, WORKERS)
                .mapToObj(i -> people.person("Worker" + i))
                .toArray(AccountView[]::new);
        LedgerView group = people.group(owner, others);
        ExpenseId contended = expenses.record(owner.id(), group.id(), Drafts.newId(), Drafts.dinner(group, 9_999));
        String link = invitations.invite(
                owner.id(), group.id(), new NewInvitation(Role.EDITOR, Duration.ofHours(1), false, null));

        List<Callable<?>> tasks = new ArrayList<>();
        List<BusyMember> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            AccountView account = i == 0 ? owner : others[i - 1];
            BusyMember worker = new BusyMember(
                    ledgers.find(account.id(), group.id()),
                    contended,
                    new Person(ports, i).signIn(account.email()),
                    new Random(i),
                    tally);
            workers.add(worker);
            tasks.add(worker);
        }
        for (int i = 0; i < GUESTS; i++) {
            Person guest = new Person(ports, 100L + i)
                    .signIn(people.person("Guest" + i).email());
            tasks.add(() -> guest.post("/invitations/" + link + "/acceptance", List.of())
                    .statusCode());
        }
        tasks.add(() -> watch(group.id()));

        List<Object> results = Together.run(tasks);

        assertThat(results).noneMatch(Throwable.class::isInstance);
        assertThat(results.subList(WORKERS, WORKERS + GUESTS)).containsOnly(302);
        assertThat((Integer) results.get(WORKERS + GUESTS))
                .as("looks at the books")
                .isPositive();
        assertThat(audit.compare()).isEmpty();
        assertThat(ledgers.find(owner.id(), group.id()).activeMembers()).hasSize(WORKERS + GUESTS);
        workers.forEach(this::requireStored);
        assertThat(expenses.find(owner.id(), contended).version())
                .isEqualTo(tally.corrections().get());
        assertThat(count("select count(*) from settlement where ledger_id = ? and deleted_at is null", group.id()))
                .isEqualTo(tally.settlements().get());
    }

    /** Looks again and again while the others work. */
    private int watch(LedgerId group) {
        int looks = 0;
        do {
            assertThat(audit.compare()).isEmpty();
            assertThat(count(
                            "select count(*) from (select currency from member_balance where ledger_id = ?"
                                    + " group by currency having sum(balance) <> 0) unbalanced",
                            group))
                    .isZero();
            looks++;
        } while (tally.working().get() > 0);
        return looks;
    }

    private void requireStored(BusyMember worker) {
        worker.kept().forEach((id, expected) -> {
            var stored =
                    expenses.find(Objects.requireNonNull(worker.group().me().account()), new ExpenseId(id));
            assertThat(stored.amount().minor()).isEqualTo(expected.cents);
            assertThat(stored.trashed()).isEqualTo(expected.trashed);
        });
    }

    private int count(String sql, LedgerId ledger) {
        return jdbc.sql(sql).param(ledger.value()).query(Integer.class).single();
    }
}
