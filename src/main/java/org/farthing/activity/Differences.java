package org.farthing.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.farthing.money.Money;
import org.farthing.settlement.PaymentMethod;
import org.jspecify.annotations.Nullable;

/** Compares two versions field by field, in the words of the reader. */
final class Differences {

    private final Words words;
    private final List<FieldChange> changes = new ArrayList<>();

    private Differences(Words words) {
        this.words = words;
    }

    /** Everything the later version says where there is no earlier one. */
    static List<FieldChange> between(@Nullable ExpenseFacts before, ExpenseFacts after, Words words) {
        Differences differences = new Differences(words);
        differences.field("expense.amount", before, after, facts -> words.money(facts.money()));
        differences.field("expense.description", before, after, facts -> Words.isolated(facts.description()));
        differences.field("expense.spentOn", before, after, facts -> words.date(facts.spentOn()));
        differences.field("expense.category", before, after, facts -> words.category(facts.category()));
        differences.field(
                "expense.notes", before, after, facts -> facts.notes().isEmpty() ? "" : Words.isolated(facts.notes()));
        differences.field(
                "activity.field.kind", before, after, facts -> words.say("activity.kind." + low(facts.kind())));
        differences.field("activity.field.rate", before, after, facts -> words.rate(facts.rate()));
        differences.field(
                "activity.field.split", before, after, facts -> words.say("activity.split." + low(facts.splitMode())));
        differences.parts("activity.field.paid", before, after, ExpenseFacts::payments);
        differences.parts("activity.field.owes", before, after, ExpenseFacts::shares);
        return List.copyOf(differences.changes);
    }

    private static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static List<FieldChange> between(@Nullable SettlementFacts before, SettlementFacts after, Words words) {
        Differences differences = new Differences(words);
        differences.field("expense.amount", before, after, facts -> words.money(facts.money()));
        differences.field("settlement.from", before, after, facts -> words.name(facts.from()));
        differences.field("settlement.to", before, after, facts -> words.name(facts.to()));
        differences.field("settlement.paidOn", before, after, facts -> words.date(facts.paidOn()));
        differences.field("settlement.method", before, after, facts -> method(facts.how(), words));
        differences.field(
                "settlement.paid", before, after, facts -> facts.paid() == null ? "" : words.money(facts.paid()));
        differences.field("settlement.note", before, after, facts -> Words.isolated(facts.note()));
        return List.copyOf(differences.changes);
    }

    private static String method(PaymentMethod method, Words words) {
        return method.isKnown() ? words.say("settlement.method." + method.text()) : method.text();
    }

    private <F> void field(String label, @Nullable F before, F after, Function<F, String> value) {
        add(words.say(label), before == null ? "" : value.apply(before), value.apply(after));
    }

    /** Of each member, in the order of the ledger; a member of whom the ledger knows no more comes last. */
    private void parts(
            String label,
            @Nullable ExpenseFacts before,
            ExpenseFacts after,
            Function<ExpenseFacts, Map<UUID, Long>> parts) {
        Map<UUID, Long> old = before == null ? Map.of() : parts.apply(before);
        Map<UUID, Long> now = parts.apply(after);
        Stream<UUID> listed =
                words.ledger().members().stream().map(member -> member.id().value());
        Stream.of(listed, old.keySet().stream(), now.keySet().stream())
                .flatMap(Function.identity())
                .distinct()
                .forEach(member -> add(
                        words.say(label, words.name(member)),
                        before == null ? "" : part(old.get(member), before),
                        part(now.get(member), after)));
    }

    private String part(@Nullable Long minor, ExpenseFacts facts) {
        return minor == null ? "" : words.money(Money.of(minor, facts.currency()));
    }

    private void add(String label, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new FieldChange(label, before, after));
        }
    }
}
