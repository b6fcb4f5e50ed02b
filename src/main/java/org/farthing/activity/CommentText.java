package org.farthing.activity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.jspecify.annotations.Nullable;

/** The two spellings of a comment: {@code @Bob} as it is typed and read, {@code @[id]} as it is stored. */
final class CommentText {

    private static final Pattern STORED = Pattern.compile("@\\[([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})]");

    private CommentText() {}

    /** The longest name that fits wins, and one of somebody who is still there before one who left. */
    static String store(String typed, LedgerView ledger) {
        List<MemberView> byLength = ledger.members().stream()
                .sorted(Comparator.comparing(MemberView::former)
                        .thenComparing(member -> -member.name().length()))
                .toList();
        StringBuilder stored = new StringBuilder();
        int i = 0;
        while (i < typed.length()) {
            Optional<MemberView> mentioned = mentionedAt(typed, i, byLength);
            if (mentioned.isPresent()) {
                stored.append("@[").append(mentioned.get().id()).append(']');
                i += 1 + mentioned.get().name().length();
            } else {
                stored.append(typed.charAt(i++));
            }
        }
        return stored.toString();
    }

    private static Optional<MemberView> mentionedAt(String typed, int at, List<MemberView> members) {
        boolean begins = typed.charAt(at) == '@' && (at == 0 || !isWord(typed.charAt(at - 1)));
        return begins
                ? members.stream()
                        .filter(member -> isNamed(typed, at + 1, member.name()))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isNamed(String typed, int from, String name) {
        int end = from + name.length();
        return typed.regionMatches(true, from, name, 0, name.length())
                && (end == typed.length() || !isWord(typed.charAt(end)));
    }

    private static boolean isWord(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_';
    }

    static List<Segment> segments(String stored, LedgerView ledger) {
        return segments(
                stored,
                id -> ledger.member(new MemberId(id)).map(MemberView::name).orElse(null));
    }

    /** @param names of members; null for an id that is none, which stays as it was typed */
    static List<Segment> segments(String stored, Function<UUID, @Nullable String> names) {
        List<Segment> segments = new ArrayList<>();
        Matcher matcher = STORED.matcher(stored);
        int end = 0;
        while (matcher.find()) {
            String name = names.apply(UUID.fromString(matcher.group(1)));
            if (name != null) {
                words(stored.substring(end, matcher.start()), segments);
                segments.add(new Segment("@" + name, true));
                end = matcher.end();
            }
        }
        words(stored.substring(end), segments);
        return segments;
    }

    private static void words(String text, List<Segment> segments) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, false));
        }
    }

    /** As it is typed, with the names of today. */
    static String typed(String stored, LedgerView ledger) {
        return segments(stored, ledger).stream().map(Segment::text).collect(Collectors.joining());
    }

    static Set<MemberId> mentions(String stored, LedgerView ledger) {
        Set<MemberId> mentioned = new LinkedHashSet<>();
        Matcher matcher = STORED.matcher(stored);
        while (matcher.find()) {
            ledger.member(new MemberId(UUID.fromString(matcher.group(1))))
                    .ifPresent(member -> mentioned.add(member.id()));
        }
        return mentioned;
    }
}
