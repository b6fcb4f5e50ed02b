package org.farthing.activity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryLabels;
import org.farthing.category.CategoryView;
import org.farthing.ledger.LedgerView;
import org.farthing.platform.web.IconSprite;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words entries of the record for their reader. */
@Component
class ActivityLines {

    private final ActivityRows rows;
    private final CategoryLabels labels;
    private final IconSprite icons;
    private final MessageSource messages;

    ActivityLines(ActivityRows rows, CategoryLabels labels, IconSprite icons, MessageSource messages) {
        this.rows = rows;
        this.labels = labels;
        this.icons = icons;
        this.messages = messages;
    }

    /** The words for these entries, of which the categories are read at once. */
    Words words(AccountView reader, LedgerView ledger, List<ActivityRow> entries, Locale locale) {
        Set<UUID> named = new HashSet<>();
        entries.stream()
                .flatMap(entry -> Stream.of(entry.before(), entry.after()))
                .forEach(facts -> {
                    if (facts instanceof ExpenseFacts expense) {
                        named.add(expense.category());
                    }
                });
        Map<UUID, CategoryView> categories = named.isEmpty() ? Map.of() : rows.categories(ledger.id(), named);
        return new Words(messages, labels, ledger, categories, reader.timeZone(), locale);
    }

    List<ActivityDay> days(List<ActivityRow> entries, Words words) {
        List<ActivityDay> days = new ArrayList<>();
        for (ActivityRow entry : entries) {
            ActivityLine line = line(entry, words, differences(entry, words));
            if (days.isEmpty() || !days.get(days.size() - 1).day().equals(line.day())) {
                days.add(new ActivityDay(line.day(), words.heading(line.day()), new ArrayList<>()));
            }
            days.get(days.size() - 1).lines().add(line);
        }
        return days;
    }

    ActivityLine line(ActivityRow entry, Words words, List<FieldChange> changes) {
        String comment = entry.comment();
        return new ActivityLine(
                entry.position(),
                icons.url(entry.verb().icon()),
                sentence(entry, words),
                words.day(entry.at()),
                words.time(entry.at()),
                href(entry, words.ledger()),
                changes,
                comment == null ? List.of() : CommentText.segments(comment, words.ledger()));
    }

    private static List<FieldChange> differences(ActivityRow entry, Words words) {
        if (entry.before() instanceof ExpenseFacts before && entry.after() instanceof ExpenseFacts after) {
            return Differences.between(before, after, words);
        }
        if (entry.before() instanceof SettlementFacts before && entry.after() instanceof SettlementFacts after) {
            return Differences.between(before, after, words);
        }
        return List.of();
    }

    private static String sentence(ActivityRow entry, Words words) {
        String key = "activity." + entry.verb().code();
        String actor = words.actor(entry.actor());
        if (entry.after() instanceof ExpenseFacts expense) {
            return words.say(key, actor, Words.isolated(expense.description()), words.money(expense.money()));
        }
        if (entry.after() instanceof SettlementFacts paid) {
            return words.say(key, actor, words.name(paid.from()), words.name(paid.to()), words.money(paid.money()));
        }
        if (entry.verb().isAboutTheLedger()) {
            return words.say(
                    key,
                    actor,
                    words.name(entry.subject()),
                    value(entry, entry.before(), words),
                    value(entry, entry.after(), words));
        }
        Note note = entry.after() instanceof Note given ? given : Note.text("");
        String title = entry.expense() == null ? note.title() : entry.expense();
        return words.say(key, actor, Words.isolated(note.text()), Words.isolated(title));
    }

    /** A name as it was given, or the label of a setting. */
    private static String value(ActivityRow entry, @Nullable Facts facts, Words words) {
        String text = facts instanceof Note note && note.text() != null ? note.text() : "";
        String labels = entry.verb().labels();
        return labels == null || text.isEmpty()
                ? Words.isolated(text)
                : words.say(labels + text.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String href(ActivityRow entry, LedgerView ledger) {
        if (entry.expense() != null) {
            return "/expenses/" + entry.subject();
        }
        if (entry.verb().isAboutTheLedger()) {
            return "/ledgers/" + ledger.id() + "/members";
        }
        return entry.after() instanceof SettlementFacts ? "/ledgers/" + ledger.id() + "/balances" : null;
    }
}
