package org.farthing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
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
import org.farthing.support.Person.Field;
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
    private static final int STEPS = 20;
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

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

    private final AtomicInteger working = new AtomicInteger(WORKERS);
    private final AtomicInteger settlements = new AtomicInteger();
    private final AtomicInteger corrections = new AtomicInteger();

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
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            AccountView account = i == 0 ? owner : others[i - 1];
            Worker worker = new Worker(
                    ledgers.find(account.id(), group.id()),
                    contended,
                    new Person(ports, i).signIn(account.email()),
                    new Random(i));
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
        assertThat(expenses.find(owner.id(), contended).version()).isEqualTo(corrections.get());
        assertThat(count("select count(*) from settlement where ledger_id = ? and deleted_at is null", group.id()))
                .isEqualTo(settlements.get());
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
        } while (working.get() > 0);
        return looks;
    }

    private void requireStored(Worker worker) {
        worker.kept.forEach((id, expected) -> {
            var stored = expenses.find(Objects.requireNonNull(worker.group.me().account()), new ExpenseId(id));
            assertThat(stored.amount().minor()).isEqualTo(expected.cents);
            assertThat(stored.trashed()).isEqualTo(expected.trashed);
        });
    }

    private int count(String sql, LedgerId ledger) {
        return jdbc.sql(sql).param(ledger.value()).query(Integer.class).single();
    }

    /** What was confirmed about an expense. */
    private static final class Kept {
        long cents;
        boolean trashed;
    }

    private final class Worker implements Callable<Integer> {

        private final LedgerView group;
        private final ExpenseId contended;
        private final Person person;
        private final Random random;
        private final Map<UUID, Kept> kept = new LinkedHashMap<>();

        Worker(LedgerView group, ExpenseId contended, Person person, Random random) {
            this.group = group;
            this.contended = contended;
            this.person = person;
            this.random = random;
        }

        @Override
        public Integer call() throws Exception {
            try {
                for (int step = 0; step < STEPS; step++) {
                    switch (kept.isEmpty() ? 0 : random.nextInt(6)) {
                        case 0, 1 -> add();
                        case 2 -> correct();
                        case 3 -> trashOrRestore();
                        case 4 -> settle();
                        default -> contend();
                    }
                }
                return STEPS;
            } finally {
                working.decrementAndGet();
            }
        }

        private void add() throws Exception {
            Kept expense = new Kept();
            expense.cents = 1 + random.nextInt(100_000);
            HttpResponse<String> answer = person.post("/expenses", form(expense.cents, "formKey", UUID.randomUUID()));
            assertThat(answer.statusCode()).isEqualTo(302);
            String path = answer.headers().firstValue("X-Saved").orElseThrow();
            kept.put(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)), expense);
        }

        private void correct() throws Exception {
            UUID id = any();
            long cents = 1 + random.nextInt(100_000);
            assertThat(correct(id, cents)).isEqualTo(302);
            kept.get(id).cents = cents;
        }

        /** All change the same expense; those who come late are told so, and what they were told is what counts. */
        private void contend() throws Exception {
            int status = correct(contended.value(), 10_000 + corrections.get() + random.nextInt(1_000) * 1_000L);
            assertThat(status).isIn(302, 409);
            if (status == 302) {
                corrections.incrementAndGet();
            }
        }

        private int correct(UUID id, long cents) throws Exception {
            Matcher version =
                    VERSION.matcher(person.get("/expenses/" + id + "/edit").body());
            assertThat(version.find()).isTrue();
            return person.post("/expenses/" + id, form(cents, "version", version.group(1)))
                    .statusCode();
        }

        private void trashOrRestore() throws Exception {
            UUID id = any();
            Kept expense = kept.get(id);
            String action = expense.trashed ? "restoration" : "deletion";
            assertThat(person.post("/expenses/" + id + "/" + action, List.of()).statusCode())
                    .isEqualTo(302);
            expense.trashed = !expense.trashed;
        }

        private void settle() throws Exception {
            var others = group.members().stream()
                    .filter(member -> !member.id().equals(group.me().id()))
                    .toList();
            HttpResponse<String> answer = person.post(
                    "/ledgers/" + group.id() + "/settlements",
                    List.of(
                            new Field("formKey", UUID.randomUUID()),
                            new Field("from", group.me().id()),
                            new Field(
                                    "to",
                                    others.get(random.nextInt(others.size())).id()),
                            new Field("amount", "1." + (10 + random.nextInt(90))),
                            new Field("currency", "EUR"),
                            new Field("paidOn", Drafts.DAY),
                            new Field("note", "")));
            assertThat(answer.statusCode()).isEqualTo(302);
            settlements.incrementAndGet();
        }

        private UUID any() {
            return new ArrayList<>(kept.keySet()).get(random.nextInt(kept.size()));
        }

        private List<Field> form(long cents, String key, Object value) {
            List<Field> fields = new ArrayList<>(List.of(
                    new Field(key, value),
                    new Field("ledger", group.id()),
                    new Field("amount", "%d.%02d".formatted(cents / 100, cents % 100)),
                    new Field("currency", "EUR"),
                    new Field("spentOn", Drafts.DAY),
                    new Field("category", CategoryId.OTHER),
                    new Field("description", "Together"),
                    new Field("notes", ""),
                    new Field("paidBy", group.me().id())));
            group.members().stream()
                    .filter(member -> random.nextInt(4) > 0
                            || member.id().equals(group.me().id()))
                    .forEach(member -> fields.add(new Field("sharedBy", member.id())));
            return fields;
        }
    }
}
