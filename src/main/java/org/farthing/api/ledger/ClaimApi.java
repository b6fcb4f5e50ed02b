package org.farthing.api.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.farthing.api.http.Answers;
import org.farthing.api.http.Caller;
import org.farthing.api.http.InvalidContent;
import org.farthing.ledger.ClaimView;
import org.farthing.ledger.Claims;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** "This placeholder is me", and what an owner says to it. */
@RestController
@RequestMapping("/api/ledgers/{ledgerId}/claims")
@Tag(name = "Members")
class ClaimApi {

    private final Claims claims;
    private final Ledgers ledgers;
    private final Answers answers;

    ClaimApi(Claims claims, Ledgers ledgers, Answers answers) {
        this.claims = claims;
        this.ledgers = ledgers;
        this.answers = answers;
    }

    @Schema(name = "NewClaim")
    record NewClaim(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The member that I am") @Nullable
            UUID placeholderId) {}

    @GetMapping
    @Operation(operationId = "listClaims", summary = "Open claims: all for an owner, else my own")
    List<LedgerAnswers.Claim> list(Caller caller, @PathVariable UUID ledgerId) {
        return claims.pending(ledgers.find(caller.id(), new LedgerId(ledgerId))).stream()
                .map(LedgerAnswers.Claim::of)
                .toList();
    }

    @PostMapping
    @Operation(operationId = "claimPlaceholder", summary = "Say that a placeholder is me; an owner needs nobody's yes")
    ResponseEntity<LedgerAnswers.Claim> claim(
            Caller caller, @PathVariable UUID ledgerId, @Valid @RequestBody NewClaim body) {
        UUID place = body.placeholderId();
        if (place == null) {
            throw InvalidContent.of("placeholderId", "problem.field.missing");
        }
        LedgerId ledger = new LedgerId(ledgerId);
        boolean done = claims.claim(caller.id(), ledger, new MemberId(place));
        LedgerView group = ledgers.find(caller.id(), ledger);
        UUID me = group.me().id().value();
        String address = "/api/ledgers/" + ledgerId;
        return done
                ? answers.created(address + "/members/" + me, () -> new LedgerAnswers.Claim(null, me, place))
                : answers.created(address + "/claims", () -> LedgerAnswers.Claim.of(mine(group, place)));
    }

    private ClaimView mine(LedgerView group, UUID place) {
        return find(
                group,
                claim -> claim.placeholder().id().value().equals(place)
                        && claim.claimant().id().equals(group.me().id()));
    }

    private ClaimView find(LedgerView group, Predicate<ClaimView> wanted) {
        return claims.pending(group).stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("claim"));
    }

    @PostMapping("/{claimId}/acceptance")
    @Operation(operationId = "acceptClaim", summary = "Make placeholder and member one, with the whole history")
    ResponseEntity<LedgerAnswers.Member> accept(
            Caller caller, @PathVariable UUID ledgerId, @PathVariable UUID claimId) {
        LedgerId ledger = new LedgerId(ledgerId);
        ClaimView claim =
                find(ledgers.find(caller.id(), ledger), pending -> pending.id().equals(claimId));
        claims.accept(caller.id(), ledger, claimId);
        UUID member = claim.claimant().id().value();
        return answers.createdWithTag(
                "/api/ledgers/" + ledgerId + "/members/" + member,
                () -> LedgerAnswers.Member.of(LedgerAnswers.member(ledgers.find(caller.id(), ledger), member)));
    }

    @DeleteMapping("/{claimId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "declineClaim", summary = "Decline a claim, or take back my own")
    void decline(Caller caller, @PathVariable UUID ledgerId, @PathVariable UUID claimId) {
        claims.decline(caller.id(), new LedgerId(ledgerId), claimId);
    }
}
