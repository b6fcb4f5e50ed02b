package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.farthing.category.CategoryId;
import org.farthing.support.Person;
import org.farthing.support.Person.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people and programs are told while a part is away, and that it ends by itself. Run by {@code scripts/faults}. */
class OutageTrial {

    private static final Duration PROMISED = Duration.ofSeconds(3);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final Pattern LEDGER = Pattern.compile("name=\"ledger\"[^>]*><option value=\"([0-9a-f-]{36})\"");
    private static final String LIVENESS = "/health/liveness";
    private static final String READINESS = "/health/readiness";

    private final boolean isRoot = "root".equals(System.getProperty("user.name"));
    private final ShippedStack stack = ShippedStack.shared();
    private final Breakage breakage = new Breakage(stack);
    private final HttpClient client = HttpClient.newHttpClient();
    private final String email = UUID.randomUUID() + "@example.org";
    private Person person;
    private String token;
    private String lastTried = "";

    @BeforeEach
    void signIn() throws Exception {
        person = new Person(List.of(stack.ports.get(0)), 0).signUp(email);
        token = Crowd.tokenOf(person, email);
    }

    @Test
    void saysInTimeThatTheDatabaseIsStuck() throws Exception {
        breakage.whileStuck(stack.database, () -> {
            requireDatabaseAway();
            return null;
        });
        requireServedAgain();
    }

    @Test
    void saysInTimeThatTheDatabaseIsGone() throws Exception {
        breakage.withoutDatabase(() -> {
            requireDatabaseAway();
            return null;
        });
        requireServedAgain();
    }

    private void requireDatabaseAway() throws Exception {
        requirePageSaysSo();
        HttpResponse<String> api = inTime(() -> person.json("/api/ledgers", token, "key-of-nothing", "{}"));
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.headers().firstValue("Retry-After")).isPresent();
        assertThat(api.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(management(READINESS)).isEqualTo(503);
        assertThat(management(LIVENESS)).isEqualTo(200);
    }

    @Test
    void saysInTimeThatRedisIsStuck() throws Exception {
        breakage.whileStuck(stack.redis, () -> {
            requirePageSaysSo();
            return null;
        });
        requireServedAgain();
    }

    @Test
    void saysInTimeThatRedisIsGoneAndKnowsEverybodyAfterwards() throws Exception {
        breakage.withoutRedis(() -> {
            requirePageSaysSo();
            HttpResponse<String> home = inTime(() -> person.get("/"));
            assertThat(home.statusCode()).isEqualTo(503);
            assertThat(management(READINESS)).isEqualTo(200);
            return null;
        });
        requireServedAgain();
    }

    private void requirePageSaysSo() throws Exception {
        for (String path : List.of("/expenses", "/expenses/new")) {
            HttpResponse<String> page = inTime(() -> person.get(path));
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            assertThat(page.body())
                    .contains("Back in a moment", "What is stored is safe", "/static/css/app-")
                    .doesNotContain("Exception", "HTTP Status");
        }
        assertThat(management(LIVENESS)).isEqualTo(200);
    }

    /** Without a hand, and still signed in. */
    private void requireServedAgain() throws Exception {
        long end = System.nanoTime() + PATIENCE;
        int status = 0;
        while (status != 200 && System.nanoTime() < end) {
            status = person.get("/profile").statusCode();
        }
        assertThat(status).isEqualTo(200);
        assertThat(management(READINESS)).isEqualTo(200);
    }

    @Test
    void anUploadForWhichThereIsNoRoomLeavesNothing() throws Exception {
        assumeTrue(isRoot);
        String expense = add("With a receipt");
        byte[] picture = Bookkeeper.picture(new Random(1), 400);
        HttpResponse<String> refused = breakage.withSmallDisk(
                stack.receipts(),
                "root",
                "64k",
                () -> person.attach("/expenses/" + expense + "/receipts", "a.png", picture));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("no room left on the server");
        assertThat(person.get("/expenses/" + expense + "/receipts").body()).doesNotContain("a.png");
        assertThat(person.attach("/expenses/" + expense + "/receipts", "a.png", picture)
                        .statusCode())
                .isEqualTo(302);
        assertThat(person.get("/expenses/" + expense + "/receipts").body()).contains("a.png");
    }

    /** The record of what was done is on a small disk; if there is no room in it, nothing is done. */
    @Test
    void anExpenseForWhichTheDatabaseHasNoRoomLeavesNothing() throws Exception {
        assumeTrue(isRoot);
        Path place = Files.createDirectories(stack.servers.directory.resolve("small"));
        // Many who wrote at once have left pages that are still empty.
        breakage.execute("vacuum full activity");
        String size = breakage.sizeOf("activity") + 2_000 + "k";
        HttpResponse<String> refused = breakage.withSmallDisk(place, "postgres", size, () -> {
            breakage.execute("create tablespace small location '" + place + "'");
            try {
                breakage.execute("alter table activity set tablespace small");
                fill();
                return firstRefused();
            } finally {
                breakage.execute("drop table if exists filler");
                breakage.execute("alter table activity set tablespace pg_default");
                breakage.execute("drop tablespace small");
            }
        });
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("Back in a moment", "What is stored is safe");
        assertThat(add("There is room again")).isNotBlank();
        assertThat(person.get("/expenses").body())
                .contains("There is room again")
                .doesNotContain(lastTried + "<");
    }

    private void fill() throws SQLException {
        breakage.execute("create table filler (line text) tablespace small");
        breakage.execute("alter table filler alter column line set storage plain");
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        breakage.execute("insert into filler values (repeat('x', 7000))");
                    }
                })
                .hasMessageContaining("No space left on device");
    }

    /** The last page of a table has room for some more. */
    private HttpResponse<String> firstRefused() throws Exception {
        HttpResponse<String> answer = null;
        for (int i = 0; i < 300 && (answer == null || answer.statusCode() == 302); i++) {
            lastTried = "Expense-" + i;
            answer = post(lastTried);
        }
        return answer;
    }

    private String add(String description) throws Exception {
        String saved = post(description).headers().firstValue("X-Saved").orElseThrow();
        return saved.substring(saved.lastIndexOf('/') + 1);
    }

    private UUID personalLedger() throws Exception {
        Matcher ledger = LEDGER.matcher(person.get("/expenses/new").body());
        assertThat(ledger.find()).isTrue();
        return UUID.fromString(ledger.group(1));
    }

    private HttpResponse<String> post(String description) throws Exception {
        UUID ledger = personalLedger();
        UUID member = Crowd.memberOf(stack.jdbc(), ledger, email);
        return person.post(
                "/expenses",
                List.of(
                        new Field("formKey", UUID.randomUUID()),
                        new Field("ledger", ledger),
                        new Field("amount", "12.50"),
                        new Field("currency", "EUR"),
                        new Field("spentOn", "2026-03-14"),
                        new Field("category", CategoryId.OTHER),
                        new Field("description", description),
                        new Field("notes", ""),
                        new Field("paidBy", member),
                        new Field("sharedBy", member)));
    }

    @FunctionalInterface
    private interface Request {
        HttpResponse<String> send() throws Exception;
    }

    private static HttpResponse<String> inTime(Request request) throws Exception {
        long begin = System.nanoTime();
        HttpResponse<String> answer = request.send();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PROMISED);
        return answer;
    }

    private int management(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + stack.managementPorts.get(0) + path);
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
