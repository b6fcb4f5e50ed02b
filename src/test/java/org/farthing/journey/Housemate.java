package org.farthing.journey;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.farthing.category.CategoryId;
import org.farthing.journey.Attempt.Kind;
import org.farthing.journey.Attempt.Outcome;
import org.farthing.support.Person;
import org.farthing.support.Person.Field;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reads and writes at random, and notes what was confirmed. Where there was no answer the same is mostly
 * sent again, with the same key; sometimes it is left at that, and then nothing more is done with this subject.
 */
final class Housemate implements Runnable {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Set<Integer> NO_ANSWER = Set.of(429, 502, 503, 504);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    /** Where somebody lives, and with whom. */
    record Place(UUID ledger, UUID me, List<UUID> members) {}

    private final String name;
    private final Person person;
    private final Place place;
    private final @Nullable String token;
    private final History history;
    private final AtomicBoolean stop;
    private final Random random;

    /** What is there for sure, by subject: where it is found, and whether it is in the trash. */
    private final Map<String, String> kept = new LinkedHashMap<>();

    private final Map<String, Boolean> trashed = new LinkedHashMap<>();
    private int made;

    final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    volatile long lastServed;
    volatile int unanswered;
    volatile int reads;

    /** @param token to add by the API and not by the form; null for the form */
    Housemate(String name, Person person, Place place, @Nullable String token, History history, AtomicBoolean stop) {
        this.name = name;
        this.person = person;
        this.place = place;
        this.token = token;
        this.history = history;
        this.stop = stop;
        this.random = new Random(name.hashCode());
    }

    @Override
    public void run() {
        try {
            while (!stop.get()) {
                switch (kept.isEmpty() ? 0 : random.nextInt(8)) {
                    case 0, 1, 2 -> add();
                    case 3 -> correct();
                    case 4 -> trashOrRestore(any());
                    case 5 -> settle();
                    default -> read();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            surprises.add(name + " gave up: " + e);
        }
    }

    /** One request. */
    @FunctionalInterface
    private interface Request {
        HttpResponse<String> send() throws Exception;
    }

    /** Null where there was no answer in the end. */
    private @Nullable HttpResponse<String> ask(boolean stubborn, Request request) throws Exception {
        long begin = System.nanoTime();
        do {
            long asked = System.nanoTime();
            try {
                HttpResponse<String> answer = request.send();
                if (!NO_ANSWER.contains(answer.statusCode())) {
                    lastServed = asked;
                    return answer;
                }
            } catch (IOException e) {
                // As good as a connection that broke.
            }
            unanswered++;
            TimeUnit.MILLISECONDS.sleep(100 + random.nextInt(200));
        } while (stubborn && System.nanoTime() - begin < PATIENCE);
        return null;
    }

    private boolean isStubborn() {
        return random.nextInt(4) > 0;
    }

    private void add() throws Exception {
        String subject = name + "-" + made++;
        long cents = 1 + random.nextInt(100_000);
        List<Field> form = form(cents, subject, "formKey", UUID.randomUUID());
        long number = history.begins(subject, Kind.ADD, subject, place.ledger(), cents);
        HttpResponse<String> answer = ask(
                isStubborn(), () -> token == null ? person.post("/expenses", form) : addByApi(token, subject, cents));
        if (isDone(number, answer, token == null ? 302 : 201)) {
            kept.put(subject, found(answer));
            trashed.put(subject, false);
        }
    }

    private HttpResponse<String> addByApi(String bearer, String subject, long cents) throws Exception {
        String json = "{\"ledgerId\":\"%s\",\"description\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"EUR\"}}"
                .formatted(place.ledger(), subject, amount(cents));
        return person.json("/api/expenses", bearer, "key-of-" + subject, json);
    }

    private static String found(HttpResponse<String> answer) {
        String address = answer.headers()
                .firstValue("X-Saved")
                .orElseGet(() -> answer.headers().firstValue("Location").orElse(""));
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void correct() throws Exception {
        String subject = any();
        if (isTrashed(subject)) {
            // What is in the trash cannot be corrected: it comes back first.
            trashOrRestore(subject);
            return;
        }
        String page = "/expenses/" + kept.get(subject);
        HttpResponse<String> before = ask(true, () -> person.get(page + "/edit"));
        Matcher version = VERSION.matcher(before == null ? "" : before.body());
        if (!version.find()) {
            return;
        }
        long cents = 1 + random.nextInt(100_000);
        String mark = String.valueOf(made++);
        List<Field> form = form(cents, subject + "/" + mark, "version", version.group(1));
        long number = history.begins(subject, Kind.CORRECT, mark, place.ledger(), cents);
        HttpResponse<String> answer = ask(isStubborn(), () -> person.post(page, form));
        if (answer != null && answer.statusCode() == 409) {
            // The version is another one already, so the first time has come through, or somebody else was faster.
            HttpResponse<String> after = ask(true, () -> person.get(page + "/edit"));
            boolean mine = after != null && after.body().contains(subject + "/" + mark);
            history.ends(number, after == null ? Outcome.UNKNOWN : mine ? Outcome.DONE : Outcome.REFUSED);
        } else if (!isDone(number, answer, 302)) {
            kept.remove(subject);
        }
    }

    private boolean isTrashed(String subject) {
        return Boolean.TRUE.equals(trashed.get(subject));
    }

    private void trashOrRestore(String subject) throws Exception {
        boolean back = isTrashed(subject);
        String address = "/expenses/" + kept.get(subject) + (back ? "/restoration" : "/deletion");
        long number = history.begins(subject, back ? Kind.RESTORE : Kind.TRASH, "", place.ledger(), 0);
        if (isDone(number, ask(isStubborn(), () -> person.post(address, List.of())), 302)) {
            trashed.put(subject, !back);
        } else {
            kept.remove(subject);
        }
    }

    private void settle() throws Exception {
        String subject = name + "-" + made++;
        long cents = 1 + random.nextInt(10_000);
        UUID other = place.members().get(random.nextInt(place.members().size()));
        if (other.equals(place.me())) {
            return;
        }
        List<Field> form = List.of(
                new Field("formKey", UUID.randomUUID()),
                new Field("from", place.me()),
                new Field("to", other),
                new Field("amount", amount(cents)),
                new Field("currency", "EUR"),
                new Field("paidOn", "2026-03-14"),
                new Field("note", subject));
        long number = history.begins(subject, Kind.SETTLE, subject, place.ledger(), cents);
        isDone(number, ask(isStubborn(), () -> person.post("/ledgers/" + place.ledger() + "/settlements", form)), 302);
    }

    private void read() throws Exception {
        String page = List.of(
                        "/", "/expenses", "/ledgers/" + place.ledger(), "/ledgers/" + place.ledger() + "/balances")
                .get(random.nextInt(4));
        HttpResponse<String> answer = ask(true, () -> person.get(page));
        if (answer != null && answer.statusCode() != 200) {
            surprises.add(name + " " + page + ": " + answer.statusCode() + " " + found(answer));
        }
        reads++;
    }

    private boolean isDone(long number, @Nullable HttpResponse<String> answer, int status) {
        boolean done = answer != null
                && answer.statusCode() == status
                && !found(answer).contains("sign-in");
        if (done) {
            history.ends(number, Outcome.DONE);
        } else if (answer != null) {
            surprises.add(name + " " + answer + " " + found(answer));
        }
        return done;
    }

    private String any() {
        return new ArrayList<>(kept.keySet()).get(random.nextInt(kept.size()));
    }

    private List<Field> form(long cents, String description, String key, Object value) {
        List<Field> fields = new ArrayList<>(List.of(
                new Field(key, value),
                new Field("ledger", place.ledger()),
                new Field("amount", amount(cents)),
                new Field("currency", "EUR"),
                new Field("spentOn", "2026-03-14"),
                new Field("category", CategoryId.OTHER),
                new Field("description", description),
                new Field("notes", ""),
                new Field("paidBy", place.me())));
        place.members().forEach(member -> fields.add(new Field("sharedBy", member)));
        return fields;
    }

    private static String amount(long cents) {
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }
}
