package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.farthing.journey.Attempt.Outcome;
import org.farthing.journey.BooksReader.Look;
import org.farthing.journey.Housemate.Place;
import org.farthing.support.People;
import org.farthing.support.Person;
import org.farthing.support.Person.Field;

/** Sixteen people in four groups who read and write without pause, and somebody who looks at the books all the while. */
final class Crowd {

    private static final int GROUPS = 4;
    private static final int MEMBERS = 4;
    private static final Pattern LEDGER = Pattern.compile("/ledgers/([0-9a-f-]{36})");
    private static final Pattern INVITATION = Pattern.compile("/invitations/([A-Za-z0-9_-]{20,})");
    private static final Pattern BEARER = Pattern.compile("\"token\":\"([^\"]+)\"");

    final History history = new History();
    final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final List<Housemate> people = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(GROUPS * MEMBERS + 1);
    private final String site;
    private final Path certificate;
    private final BooksReader reader;

    Crowd(String site, Path certificate, String jdbc) throws Exception {
        this.site = site;
        this.certificate = certificate;
        List<UUID> ledgers = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            ledgers.add(settle(group, jdbc));
        }
        this.reader = new BooksReader(jdbc, ledgers);
    }

    /** Four people in a group of their own; one of them will add by the API. */
    private UUID settle(int group, String jdbc) throws Exception {
        String run = UUID.randomUUID().toString().substring(0, 8);
        Map<String, Person> persons = new HashMap<>();
        List<String> emails = IntStream.range(0, MEMBERS)
                .mapToObj(i -> "g" + group + "m" + i + "-" + run + "@example.org")
                .toList();
        for (String email : emails) {
            persons.put(email, new Person(Caller.clientOfManyRequests(certificate), site).signUp(email));
        }
        Person owner = persons.get(emails.get(0));
        HttpResponse<String> made = owner.post(
                "/ledgers",
                List.of(
                        new Field("name", "Flat"),
                        new Field("currency", "EUR"),
                        new Field("formKey", UUID.randomUUID())));
        Matcher address = LEDGER.matcher(made.headers().firstValue("Location").orElseThrow());
        assertThat(address.find()).isTrue();
        UUID ledger = UUID.fromString(address.group(1));
        HttpResponse<String> invited = owner.post(
                "/ledgers/" + ledger + "/invitations",
                List.of(new Field("role", "editor"), new Field("days", "1"), new Field("uses", "many")));
        Matcher link = INVITATION.matcher(invited.body());
        assertThat(link.find()).as(invited.body()).isTrue();
        for (String email : emails.subList(1, MEMBERS)) {
            persons.get(email).post("/invitations/" + link.group(1) + "/acceptance", List.of());
        }
        Map<String, UUID> members = new HashMap<>();
        for (String email : emails) {
            members.put(email, memberOf(jdbc, ledger, email));
        }
        for (String email : emails) {
            String token = email.equals(emails.get(1)) ? tokenOf(persons.get(email), email) : null;
            Place place = new Place(ledger, members.get(email), List.copyOf(members.values()));
            people.add(new Housemate(
                    email.substring(0, email.indexOf('@')), persons.get(email), place, token, history, stop));
        }
        return ledger;
    }

    static UUID memberOf(String jdbc, UUID ledger, String email) throws SQLException {
        String sql =
                "select m.id from member m join account a on a.id = m.account_id where m.ledger_id = ? and a.email = ?";
        try (Connection connection = DriverManager.getConnection(jdbc, "farthing", "");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, ledger);
            statement.setString(2, email);
            ResultSet rows = statement.executeQuery();
            assertThat(rows.next()).as("%s has joined", email).isTrue();
            return rows.getObject(1, UUID.class);
        }
    }

    /** A token for the API. */
    static String tokenOf(Person person, String email) throws Exception {
        String json = "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"Script\"}".formatted(email, People.PASSWORD);
        Matcher token = BEARER.matcher(person.json("/api/tokens", "", "token-of-" + email.hashCode(), json)
                .body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    void begin() {
        people.forEach(threads::execute);
        threads.execute(this::watch);
    }

    /** At every look what was confirmed before is there, and the balances are right. */
    private void watch() {
        while (!stop.get()) {
            try {
                look();
                looks.incrementAndGet();
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (SQLException e) {
                // The database is away; nobody can look.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void look() throws SQLException {
        Look look = reader.look();
        HistoryChecker.check(history.seen(look.from(), look.to()), look.books())
                .forEach(fault -> faults.add("look " + looks + ": " + fault));
    }

    /** Until so much more was confirmed. */
    void work(int more) throws InterruptedException {
        long wanted = history.count(Outcome.DONE) + more;
        await(60, () -> history.count(Outcome.DONE) >= wanted, "people work on");
    }

    /** @return the milliseconds since the moment after which everybody was served again */
    long recovered(long moment, long partIsBack) throws InterruptedException {
        await(30, () -> people.stream().allMatch(each -> each.lastServed > partIsBack), "everybody is served again");
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - moment);
    }

    private void await(int seconds, BooleanSupplier condition, String what) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("%s within %s s; %s", what, seconds, surprises())
                    .isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Everybody finishes what they are at, and somebody looks once more. */
    void end() throws Exception {
        stop.set(true);
        threads.shutdown();
        assertThat(threads.awaitTermination(90, TimeUnit.SECONDS)).isTrue();
        Look last = reader.look();
        faults.addAll(HistoryChecker.check(history.all(), last.books()));
    }

    List<String> surprises() {
        return people.stream().flatMap(each -> each.surprises.stream()).toList();
    }

    int looks() {
        return looks.get();
    }

    /** How much was done, in words. */
    String summary() {
        return "%d writes confirmed, %d refused, %d never answered; %d times no answer; %d pages read; %d looks at the books"
                .formatted(
                        history.count(Outcome.DONE),
                        history.count(Outcome.REFUSED),
                        history.count(Outcome.UNKNOWN),
                        people.stream().mapToInt(each -> each.unanswered).sum(),
                        people.stream().mapToInt(each -> each.reads).sum(),
                        looks());
    }
}
