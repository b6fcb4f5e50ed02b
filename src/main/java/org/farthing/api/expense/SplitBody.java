package org.farthing.api.expense;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.farthing.expense.split.Adjusted;
import org.farthing.expense.split.ByPercent;
import org.farthing.expense.split.ByShares;
import org.farthing.expense.split.Equal;
import org.farthing.expense.split.Exact;
import org.farthing.expense.split.Extra;
import org.farthing.expense.split.Input;
import org.farthing.expense.split.Item;
import org.farthing.expense.split.Itemised;
import org.farthing.expense.split.Split;
import org.farthing.ledger.MemberId;
import org.farthing.platform.LowerCaseEnum;
import org.jspecify.annotations.Nullable;

/** How an expense is divided, as it was typed. */
@Schema(
        name = "Split",
        description =
                "equal and adjusted take members; shares, percent, exact and adjusted take inputs; items takes items and extras.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SplitBody(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "equal",
                allowableValues = {"equal", "shares", "percent", "exact", "adjusted", "items"})
        @Nullable
        String mode,

        @Nullable List<UUID> members,
        @Nullable List<InputBody> inputs,
        @Nullable List<ItemBody> items,
        @Nullable List<ExtraBody> extras) {

    @Schema(name = "SplitInput")
    record InputBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            UUID memberId,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "33.5",
                    description = "A weight, a percentage, an amount or a difference, as the mode says")
            @Nullable
            String value) {

        static InputBody of(Input input) {
            return new InputBody(input.member().value(), input.value().text());
        }
    }

    @Schema(name = "SplitItem")
    record ItemBody(
            @Schema(example = "Pizza") @Nullable String label,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "9.50") @Nullable
            String amount,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<UUID> members) {

        static ItemBody of(Item item) {
            return new ItemBody(item.label(), item.amount().text(), ids(item.takers()));
        }
    }

    @Schema(name = "SplitExtra", description = "Tax, tip, service or discount, in proportion to what everybody took")
    record ExtraBody(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "tip",
                    allowableValues = {"tax", "tip", "service", "discount"})
            @Nullable
            String kind,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "10") @Nullable
            String value,

            @Schema(description = "Whether the value is a percentage of the items") @Nullable
            Boolean percent) {

        static ExtraBody of(Extra extra) {
            return new ExtraBody(
                    LowerCaseEnum.spell(extra.kind()), extra.value().text(), extra.percent());
        }
    }

    static SplitBody of(Split split) {
        String mode = LowerCaseEnum.spell(split.mode());
        if (split instanceof Equal equal) {
            return new SplitBody(mode, ids(equal.members()), null, null, null);
        }
        if (split instanceof ByShares shares) {
            return new SplitBody(mode, null, inputs(shares.weights()), null, null);
        }
        if (split instanceof ByPercent percent) {
            return new SplitBody(mode, null, inputs(percent.percents()), null, null);
        }
        if (split instanceof Exact exact) {
            return new SplitBody(mode, null, inputs(exact.amounts()), null, null);
        }
        if (split instanceof Adjusted adjusted) {
            return new SplitBody(mode, ids(adjusted.members()), inputs(adjusted.differences()), null, null);
        }
        Itemised itemised = (Itemised) split;
        return new SplitBody(
                mode,
                null,
                null,
                itemised.items().stream().map(ItemBody::of).toList(),
                itemised.extras().stream().map(ExtraBody::of).toList());
    }

    private static List<InputBody> inputs(List<Input> inputs) {
        return inputs.stream().map(InputBody::of).toList();
    }

    private static List<UUID> ids(List<MemberId> members) {
        return members.stream().map(MemberId::value).toList();
    }
}
