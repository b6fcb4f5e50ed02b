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
import org.farthing.api.http.InvalidContent;
import org.farthing.api.http.MergePatch;
import org.farthing.api.http.PatchOf;
import org.farthing.api.http.Validated;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberChange;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.ledger.Members;
import org.farthing.ledger.Role;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.forms.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
    private final Answers answers;
    private final Validated validated;

    MemberApi(Ledgers ledgers, Members members, Answers answers, Validated validated) {
        this.ledgers = ledgers;
        this.members = members;
        this.answers = answers;
        this.validated = validated;
    }

    @Schema(name = "NewMember", description = "A placeholder: a name that a person can claim later.")
    record NewMember(
            @PlainText(max = 80) @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Grandma") @Nullable
            String name) {}

    @Schema(name = "MemberPatch")
    record Patch(
            @PlainText(max = 80) @Schema(example = "Granny", description = "Of a placeholder") @Nullable
            String name,

            @Schema(example = "2") @Nullable Long weight,

            @Schema(
                    example = "viewer",
                    allowableValues = {"owner", "editor", "viewer"})
            @Nullable
            String role) {}

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
        return answers.created(
                "/api/ledgers/" + ledgerId + "/members", () -> LedgerAnswers.Member.of(member(caller, ledger, made)));
    }

    @PatchMapping(path = "/{memberId}", consumes = MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeMember", summary = "Change name, weight or role of a member")
    LedgerAnswers.Member change(
            Caller caller,
            @PathVariable UUID ledgerId,
            @PathVariable UUID memberId,
            @PatchOf(Patch.class) @RequestBody JsonNode patch) {
        LedgerId ledger = new LedgerId(ledgerId);
        MemberView member = member(caller, ledger, new MemberId(memberId));
        Patch present = new Patch(member.name(), member.weight(), LedgerAnswers.code(member.role()));
        Patch wanted = validated.check(MergePatch.apply(present, patch, Patch.class));
        members.change(caller.id(), ledger, member.id(), toChange(wanted));
        return LedgerAnswers.Member.of(member(caller, ledger, member.id()));
    }

    private static MemberChange toChange(Patch wanted) {
        Long weight = wanted.weight();
        if (weight == null || weight < 1 || weight > MemberChange.MOST_WEIGHT) {
            throw InvalidContent.of("weight", "problem.limit", MemberChange.MOST_WEIGHT);
        }
        Role role =
                switch (String.valueOf(wanted.role())) {
                    case "owner" -> Role.OWNER;
                    case "editor" -> Role.EDITOR;
                    case "viewer" -> Role.VIEWER;
                    default -> throw InvalidContent.of("role", "problem.choice", "owner, editor, viewer");
                };
        return new MemberChange(String.valueOf(wanted.name()), weight, role);
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
        LedgerId ledger = new LedgerId(ledgerId);
        members.depart(
                caller.id(),
                ledger,
                member(caller, ledger, new MemberId(memberId)).id(),
                anyway);
    }

    private MemberView member(Caller caller, LedgerId ledger, MemberId id) {
        return ledgers.find(caller.id(), ledger).members().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("member"));
    }
}
