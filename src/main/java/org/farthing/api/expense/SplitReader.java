package org.farthing.api.expense;

import java.util.List;
import java.util.UUID;
import org.farthing.api.expense.SplitBody.ExtraBody;
import org.farthing.api.expense.SplitBody.InputBody;
import org.farthing.api.expense.SplitBody.ItemBody;
import org.farthing.api.http.InvalidContent;
import org.farthing.expense.split.Adjusted;
import org.farthing.expense.split.ByPercent;
import org.farthing.expense.split.ByShares;
import org.farthing.expense.split.Equal;
import org.farthing.expense.split.Exact;
import org.farthing.expense.split.Extra;
import org.farthing.expense.split.ExtraKind;
import org.farthing.expense.split.Figure;
import org.farthing.expense.split.Input;
import org.farthing.expense.split.Item;
import org.farthing.expense.split.Itemised;
import org.farthing.expense.split.Split;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.platform.forms.PlainTexts;
import org.jspecify.annotations.Nullable;

/** Reads a split; what the figures have to make is the business of the split itself. */
final class SplitReader {

    private static final int LABEL_LENGTH = 100;
    private static final String MODES = "equal, shares, percent, exact, adjusted, items";

    private SplitReader() {}

    /**
     * Equally by all members where nothing is said.
     *
     * @throws InvalidContent naming the field that cannot be read
     */
    static Split read(@Nullable SplitBody body, LedgerView ledger) {
        return body == null
                ? new Equal(ledger.activeMembers().stream().map(MemberView::id).toList())
                : read(body);
    }

    private static Split read(SplitBody body) {
        return switch (String.valueOf(body.mode())) {
            case "equal" -> new Equal(ids(body.members(), "split.members"));
            case "shares" -> new ByShares(inputs(body.inputs()));
            case "percent" -> new ByPercent(inputs(body.inputs()));
            case "exact" -> new Exact(inputs(body.inputs()));
            case "adjusted" -> adjusted(ids(body.members(), "split.members"), inputs(body.inputs()));
            case "items" -> new Itemised(items(body.items()), extras(body.extras()));
            default -> throw InvalidContent.of("split.mode", "problem.choice", MODES);
        };
    }

    private static Adjusted adjusted(List<MemberId> members, List<Input> differences) {
        if (!differences.stream().allMatch(difference -> members.contains(difference.member()))) {
            throw InvalidContent.of("split.inputs", "problem.member.outside");
        }
        return new Adjusted(members, differences);
    }

    private static List<Input> inputs(@Nullable List<InputBody> inputs) {
        return bounded(inputs, "split.inputs").stream()
                .map(input -> new Input(id(input.memberId(), "split.inputs"), figure(input.value(), "split.inputs")))
                .toList();
    }

    private static List<Item> items(@Nullable List<ItemBody> items) {
        return bounded(items, "split.items").stream()
                .map(item -> new Item(
                        label(item.label()), figure(item.amount(), "split.items"), ids(item.members(), "split.items")))
                .toList();
    }

    private static List<Extra> extras(@Nullable List<ExtraBody> extras) {
        return extras == null
                ? List.of()
                : bounded(extras, "split.extras").stream()
                        .map(extra -> new Extra(
                                kind(extra.kind()),
                                figure(extra.value(), "split.extras"),
                                Boolean.TRUE.equals(extra.percent())))
                        .toList();
    }

    private static ExtraKind kind(@Nullable String kind) {
        return switch (String.valueOf(kind)) {
            case "tax" -> ExtraKind.TAX;
            case "tip" -> ExtraKind.TIP;
            case "service" -> ExtraKind.SERVICE;
            case "discount" -> ExtraKind.DISCOUNT;
            default -> throw InvalidContent.of("split.extras", "problem.choice", "tax, tip, service, discount");
        };
    }

    private static Figure figure(@Nullable String text, String field) {
        try {
            return new Figure(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw InvalidContent.of(field, "amount.unreadable");
        }
    }

    private static String label(@Nullable String label) {
        String text = label == null ? "" : label;
        String problem = PlainTexts.problemOf(text, LABEL_LENGTH, false);
        if (problem != null) {
            throw InvalidContent.of("split.items", "problem.field.unusable");
        }
        return text;
    }

    private static <T> List<T> bounded(@Nullable List<T> rows, String field) {
        if (rows == null) {
            throw InvalidContent.of(field, "problem.field.missing");
        }
        if (rows.size() > Split.MOST || rows.stream().anyMatch(row -> row == null)) {
            throw InvalidContent.of(field, "expense.split.tooMany", Split.MOST);
        }
        return rows;
    }

    private static List<MemberId> ids(@Nullable List<UUID> members, String field) {
        return bounded(members, field).stream().map(MemberId::new).toList();
    }

    static MemberId id(@Nullable UUID id, String field) {
        if (id == null) {
            throw InvalidContent.of(field, "problem.id");
        }
        return new MemberId(id);
    }
}
