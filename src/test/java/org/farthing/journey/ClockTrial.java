package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.farthing.support.People;
import org.farthing.support.Person;
import org.farthing.support.Person.Field;
import org.junit.jupiter.api.Test;

/** Two instances whose clocks differ by five minutes, either way. Run by {@code scripts/faults}. */
class ClockTrial {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final long WAIT = 60;
    private static final long OFF = 300;
    private static final Pattern ACCESS = Pattern.compile("\"accessToken\":\"([^\"]+)\"");

    private final ShippedStack stack = ShippedStack.shared();
    private final Person right = new Person(List.of(stack.ports.get(0)), 0);
    private final Person wrong = new Person(List.of(stack.ports.get(1)), 0);

    @Test
    void aClockThatJumpsByFiveMinutesSignsNobodyOutAndCountsNothingTwice() throws Exception {
        Path clock = Files.writeString(Files.createTempFile("farthing", "clock"), "+0");
        stack.killInstance(1);
        stack.startAgain(
                1,
                Map.of(
                        "LD_PRELOAD",
                        library(),
                        "FAKETIME_TIMESTAMP_FILE",
                        clock.toString(),
                        "FAKETIME_CACHE_DURATION",
                        "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1",
                        // Or each wait of the JVM ends at once and starts again, for ever.
                        "FAKETIME_FORCE_MONOTONIC_FIX",
                        "0"));
        String email = UUID.randomUUID() + "@example.org";
        Person both = new Person(stack.ports, 1).signUp(email);
        for (int minutes : new int[] {5, -5, 0}) {
            Files.writeString(clock, "%+dm".formatted(minutes));
            await(minutes);
            requireSignedIn(both);
            requireSessions(email);
            requireOnce(both, email);
            if (minutes != 0) {
                requireBoundedThrottle(minutes > 0 ? wrong : right, minutes > 0 ? right : wrong);
            }
        }
    }

    private static String library() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
            return folders.map(folder -> folder.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    private void await(int minutes) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (offset().minusMinutes(minutes).abs().toSeconds() > 20 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(offset().toMinutes()).isBetween(minutes - 1L, minutes + 1L);
    }

    private Duration offset() throws Exception {
        String date = wrong.get("/sign-in").headers().firstValue("Date").orElseThrow();
        return Duration.between(
                Instant.now(),
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    }

    private static void requireSignedIn(Person both) throws Exception {
        for (int i = 0; i < 8; i++) {
            assertThat(both.get("/expenses").statusCode()).isEqualTo(200);
        }
    }

    /** Of an app: what one instance has given out the other one takes. */
    private void requireSessions(String email) throws Exception {
        for (Person issuer : List.of(right, wrong)) {
            String json = "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"App\"}".formatted(email, People.PASSWORD);
            HttpResponse<String> session = issuer.json("/api/sessions", "", key(), json);
            Matcher access = ACCESS.matcher(session.body());
            assertThat(access.find()).as(session.body()).isTrue();
            for (Person reader : List.of(right, wrong)) {
                String group = "{\"name\":\"Flat\",\"currency\":\"EUR\"}";
                assertThat(reader.json("/api/ledgers", access.group(1), key(), group)
                                .statusCode())
                        .isEqualTo(201);
            }
        }
    }

    private static String key() {
        return "key-" + UUID.randomUUID();
    }

    private void requireOnce(Person both, String email) throws Exception {
        String token = Crowd.tokenOf(both, email);
        String key = key();
        String group = "{\"name\":\"Once\",\"currency\":\"EUR\"}";
        String first = right.json("/api/ledgers", token, key, group).body();
        assertThat(wrong.json("/api/ledgers", token, key, group).body()).isEqualTo(first);
    }

    /** Whoever guesses at the instance that is ahead waits longer at the other one, by what the clocks differ at most. */
    private static void requireBoundedThrottle(Person ahead, Person behind) throws Exception {
        String email = UUID.randomUUID() + "@example.org";
        HttpResponse<String> answer = guess(ahead, email);
        for (int i = 0; i < 5 && answer.statusCode() != 429; i++) {
            answer = guess(ahead, email);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        HttpResponse<String> refused = guess(behind, email);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, WAIT + OFF);
    }

    private static HttpResponse<String> guess(Person person, String email) throws Exception {
        person.takeToken("/sign-in");
        return person.post("/sign-in", List.of(new Field("email", email), new Field("password", "wrong wrong wrong")));
    }
}
