package org.farthing.api.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.farthing.ledger.ClaimView;
import org.farthing.ledger.InvitationView;
import org.farthing.ledger.LedgerSummary;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberView;
import org.farthing.platform.LowerCaseEnum;
import org.farthing.platform.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Ledgers, members and invitations as the API shows them. */
final class LedgerAnswers {

    static final String SETTLES_IN = "Each currency for itself, or all in the group's own: each, own";
    static final String SIMPLIFY = "Whether debts are joined together, so that fewer payments settle them";

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
                    LowerCaseEnum.spell(ledger.kind()),
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

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "each", description = SETTLES_IN)
            String settlesIn,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = SIMPLIFY)
            boolean simplify,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The member that I am")
            UUID me,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<Member> members) {

        static Ledger of(LedgerView ledger) {
            return new Ledger(
                    ledger.id().value(),
                    LowerCaseEnum.spell(ledger.kind()),
                    ledger.name(),
                    ledger.currency().getCurrencyCode(),
                    ledger.isWritable(),
                    ledger.archived(),
                    LowerCaseEnum.spell(ledger.settlesIn()),
                    ledger.simplify(),
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
                    LowerCaseEnum.spell(member.role()),
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
            int uses,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Ada", description = "Who made it")
            String createdBy) {

        static Invitation of(InvitationView view) {
            return new Invitation(
                    view.id(),
                    LowerCaseEnum.spell(view.role()),
                    view.placeholder(),
                    view.expiresAt(),
                    view.useLimit(),
                    view.uses(),
                    view.createdBy());
        }
    }

    @Schema(name = "Claim", description = "Somebody says that a placeholder is them.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Claim(
            @Schema(description = "Left out where the two are one already, because an owner claimed") @Nullable
            UUID id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Who claims")
            UUID memberId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID placeholderId) {

        static Claim of(ClaimView claim) {
            return new Claim(
                    claim.id(),
                    claim.claimant().id().value(),
                    claim.placeholder().id().value());
        }
    }

    /** @throws NotFoundException for a member of another ledger */
    static MemberView member(LedgerView ledger, UUID id) {
        return ledger.members().stream()
                .filter(member -> member.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("member"));
    }
}
