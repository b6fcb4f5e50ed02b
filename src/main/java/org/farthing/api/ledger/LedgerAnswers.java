package org.farthing.api.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.farthing.ledger.InvitationView;
import org.farthing.ledger.LedgerSummary;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberView;
import org.jspecify.annotations.Nullable;

/** Ledgers, members and invitations as the API shows them. */
final class LedgerAnswers {

    private LedgerAnswers() {}

    @Schema(name = "LedgerRow")
    record Row(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "group")
            String kind,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Flat")
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "EUR")
            String currency,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            boolean writable,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            boolean archived,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "3", description = "How many take part")
            int members) {

        static Row of(LedgerSummary ledger) {
            return new Row(
                    ledger.id().value(),
                    code(ledger.kind()),
                    ledger.name(),
                    ledger.currency().getCurrencyCode(),
                    ledger.writable(),
                    ledger.archived(),
                    ledger.members());
        }
    }

    @Schema(name = "Ledger")
    record Ledger(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "group")
            String kind,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Flat")
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "EUR")
            String currency,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            boolean writable,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            boolean archived,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The member that I am")
            UUID me,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<Member> members) {

        static Ledger of(LedgerView ledger) {
            return new Ledger(
                    ledger.id().value(),
                    code(ledger.kind()),
                    ledger.name(),
                    ledger.currency().getCurrencyCode(),
                    ledger.isWritable(),
                    ledger.archived(),
                    ledger.me().id().value(),
                    ledger.members().stream().map(Member::of).toList());
        }
    }

    @Schema(name = "Member")
    record Member(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Bob")
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "editor")
            String role,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "1", description = "For how many they count")
            long weight,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Has no account yet")
            boolean placeholder,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Has left")
            boolean former) {

        static Member of(MemberView member) {
            return new Member(
                    member.id().value(),
                    member.name(),
                    code(member.role()),
                    member.weight(),
                    member.isPlaceholder(),
                    member.former());
        }
    }

    @Schema(name = "Invitation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Invitation(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "editor")
            String role,

            @Schema(description = "The name of the placeholder whose place the guest takes") @Nullable
            String placeholder,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Instant expiresAt,

            @Schema(description = "Left out for any number of guests") @Nullable
            Integer useLimit,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            int uses) {

        static Invitation of(InvitationView view) {
            return new Invitation(
                    view.id(), code(view.role()), view.placeholder(), view.expiresAt(), view.useLimit(), view.uses());
        }
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
