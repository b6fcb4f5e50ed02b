package org.farthing.expense;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.farthing.category.CategoryId;
import org.farthing.expense.split.Equal;
import org.farthing.expense.split.Split;
import org.farthing.expense.split.SplitMode;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads a draft, all of it but the day, for what keeps a draft to record it later. */
public final class DraftJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DraftJson() {}

    private record Stored(
            ExpenseKind kind,
            long minor,
            String currency,
            UUID category,
            String description,
            String notes,
            List<Paid> payments,
            SplitMode mode,
            @Nullable List<UUID> equally,
            @Nullable String split,
            @Nullable String rate) {}

    private record Paid(UUID member, long minor) {}

    public static String write(ExpenseDraft draft) {
        Split split = draft.split();
        BigDecimal rate = draft.rate();
        return MAPPER.writeValueAsString(new Stored(
                draft.kind(),
                draft.amount().minor(),
                draft.amount().currencyCode(),
                draft.category().value(),
                draft.description(),
                draft.notes(),
                draft.payments().stream()
                        .map(paid -> new Paid(paid.member().value(), paid.minor()))
                        .toList(),
                split.mode(),
                split instanceof Equal equal
                        ? equal.members().stream().map(MemberId::value).toList()
                        : null,
                SplitJson.write(split),
                rate == null ? null : rate.stripTrailingZeros().toPlainString()));
    }

    /** @param spentOn the day to record it on */
    public static ExpenseDraft read(String json, LocalDate spentOn) {
        Stored stored = MAPPER.readValue(json, Stored.class);
        return new ExpenseDraft(
                stored.kind(),
                Money.of(stored.minor(), stored.currency()),
                spentOn,
                new CategoryId(stored.category()),
                stored.description(),
                stored.notes(),
                stored.payments().stream()
                        .map(paid -> new PaymentDraft(new MemberId(paid.member()), paid.minor()))
                        .toList(),
                split(stored),
                stored.rate() == null ? null : new BigDecimal(stored.rate()));
    }

    private static Split split(Stored stored) {
        return stored.split() == null
                ? new Equal(
                        stored.equally() == null
                                ? List.of()
                                : stored.equally().stream().map(MemberId::new).toList())
                : SplitJson.read(stored.mode(), stored.split());
    }
}
