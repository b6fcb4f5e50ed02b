package org.farthing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseId;
import org.farthing.ledger.LedgerView;
import org.farthing.support.Drafts;
import org.farthing.support.Person;
import org.farthing.support.Person.Field;

/** Somebody who adds, corrects, deletes, restores and settles at random, and remembers what was confirmed. */
final class BusyMember implements Callable<Integer> {

    private static final int STEPS = 20;
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    /** What all of them have done together. */
    record Tally(AtomicInteger working, AtomicInteger settlements, AtomicInteger corrections) {

        static Tally of(int members) {
            return new Tally(new AtomicInteger(members), new AtomicInteger(), new AtomicInteger());
        }
    }

    /** What was confirmed about an expense. */
    static final class Kept {
        long cents;
        boolean trashed;
    }

    private final LedgerView group;
    private final ExpenseId contended;
    private final Person person;
    private final Random random;
    private final Tally tally;
    private final Map<UUID, Kept> kept = new LinkedHashMap<>();

    BusyMember(LedgerView group, ExpenseId contended, Person person, Random random, Tally tally) {
        this.group = group;
        this.contended = contended;
        this.person = person;
        this.random = random;
        this.tally = tally;
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
            tally.working().decrementAndGet();
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
        Kept expense = kept.get(id);
        assertThat(correct(id, cents)).isEqualTo(expense.trashed ? 422 : 302);
        expense.cents = expense.trashed ? expense.cents : cents;
    }

    /** All change the same expense; those who come late are told so, and what they were told is what counts. */
    private void contend() throws Exception {
        int status = correct(contended.value(), 10_000 + tally.corrections().get() + random.nextInt(1_000) * 1_000L);
        assertThat(status).isIn(302, 409);
        if (status == 302) {
            tally.corrections().incrementAndGet();
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
                                "to", others.get(random.nextInt(others.size())).id()),
                        new Field("amount", "1." + (10 + random.nextInt(90))),
                        new Field("currency", "EUR"),
                        new Field("paidOn", Drafts.DAY),
                        new Field("note", "")));
        assertThat(answer.statusCode()).isEqualTo(302);
        tally.settlements().incrementAndGet();
    }

    LedgerView group() {
        return group;
    }

    Map<UUID, Kept> kept() {
        return kept;
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
                .filter(member ->
                        random.nextInt(4) > 0 || member.id().equals(group.me().id()))
                .forEach(member -> fields.add(new Field("sharedBy", member.id())));
        return fields;
    }
}
