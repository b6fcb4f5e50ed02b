package org.farthing.api.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.farthing.api.http.Answers;
import org.farthing.api.http.Caller;
import org.farthing.api.http.MergePatch;
import org.farthing.api.http.PatchOf;
import org.farthing.api.http.UnchangedGroup;
import org.farthing.api.http.Validated;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.Members;
import org.farthing.platform.forms.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/ledgers/{ledgerId}/members")
@Tag(name = "Members")
class MemberApi {

    private final Ledgers ledgers;
    private final Members members;
    private final UnchangedGroup unchanged;
    private final Answers answers;
    private final Validated validated;

    MemberApi(Ledgers ledgers, Members members, UnchangedGroup unchanged, Answers answers, Validated validated) {
        this.ledgers = ledgers;
        this.members = members;
        this.unchanged = unchanged;
        this.answers = answers;
        this.validated = validated;
    }

    @Schema(name = "NewMember", description = "A placeholder: a name that a person can claim later.")
    record NewMember(
            @PlainText(max = Ledgers.NAME_LENGTH)
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Grandma")
            @Nullable
            String name) {}

    @GetMapping
    @Operation(operationId = "listMembers", summary = "Members of a ledger, former ones included")
    List<LedgerAnswers.Member> list(Caller caller, @PathVariable UUID ledgerId) {
        return ledgers.find(caller.id(), new LedgerId(ledgerId)).members().stream()
                .map(LedgerAnswers.Member::of)
                .toList();
    }

    @PostMapping
    @Operation(operationId = "addMember", summary = "Add a placeholder to a group")
    ResponseEntity<LedgerAnswers.Member> add(
            Caller caller, @PathVariable UUID ledgerId, @Valid @RequestBody NewMember body) {
        LedgerId ledger = new LedgerId(ledgerId);
        MemberId made = ledgers.addPlaceholder(caller.id(), ledger, String.valueOf(body.name()));
        return made(caller, ledger, made.value());
    }

    @GetMapping("/{memberId}")
    @Operation(operationId = "getMember", summary = "One member")
    ResponseEntity<LedgerAnswers.Member> find(Caller caller, @PathVariable UUID ledgerId, @PathVariable UUID memberId) {
        return answers.withTag(shown(ledgers.find(caller.id(), new LedgerId(ledgerId)), memberId));
    }

    @PatchMapping(path = "/{memberId}", consumes = MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeMember", summary = "Change name, weight or role of a member")
    ResponseEntity<LedgerAnswers.Member> change(
            Caller caller,
            @PathVariable UUID ledgerId,
            @PathVariable UUID memberId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @PatchOf(MemberPatch.class) @RequestBody JsonNode patch) {
        LedgerId ledger = new LedgerId(ledgerId);
        unchanged.change(caller, ledger, ifMatch, group -> shown(group, memberId), group -> {
            MemberPatch present = MemberPatch.of(LedgerAnswers.member(group, memberId));
            MemberPatch wanted = validated.check(MergePatch.apply(present, patch, MemberPatch.class));
            members.change(caller.id(), ledger, new MemberId(memberId), wanted.toChange());
        });
        return find(caller, ledgerId, memberId);
    }

    private static LedgerAnswers.Member shown(LedgerView ledger, UUID id) {
        return LedgerAnswers.Member.of(LedgerAnswers.member(ledger, id));
    }

    @DeleteMapping("/{memberId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeMember", summary = "Leave a group, or remove somebody")
    void depart(
            Caller caller,
            @PathVariable UUID ledgerId,
            @PathVariable UUID memberId,
            @RequestParam(defaultValue = "false") @Parameter(description = "Also with an open balance")
                    boolean anyway) {
        members.depart(caller.id(), new LedgerId(ledgerId), new MemberId(memberId), anyway);
    }

    @PostMapping("/{memberId}/return")
    @Operation(operationId = "bringBackMember", summary = "Let a placeholder that was removed take part again")
    ResponseEntity<LedgerAnswers.Member> bringBack(
            Caller caller, @PathVariable UUID ledgerId, @PathVariable UUID memberId) {
        LedgerId ledger = new LedgerId(ledgerId);
        members.bringBack(caller.id(), ledger, new MemberId(memberId));
        return made(caller, ledger, memberId);
    }

    @PostMapping("/{memberId}/ownership")
    @Operation(
            operationId = "transferOwnership",
            summary = "Hand a group on: the member becomes an owner, and I an editor")
    ResponseEntity<LedgerAnswers.Member> transfer(
            Caller caller, @PathVariable UUID ledgerId, @PathVariable UUID memberId) {
        LedgerId ledger = new LedgerId(ledgerId);
        members.transferOwnership(caller.id(), ledger, new MemberId(memberId));
        return made(caller, ledger, memberId);
    }

    private ResponseEntity<LedgerAnswers.Member> made(Caller caller, LedgerId ledger, UUID member) {
        return answers.createdWithTag(
                "/api/ledgers/" + ledger + "/members/" + member,
                () -> shown(ledgers.find(caller.id(), ledger), member));
    }
}
