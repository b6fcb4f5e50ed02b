package org.farthing.api.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.api.http.Answers;
import org.farthing.api.http.Caller;
import org.farthing.api.http.InvalidContent;
import org.farthing.ledger.InvitationPreview;
import org.farthing.ledger.Invitations;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.NewInvitation;
import org.farthing.ledger.Role;
import org.farthing.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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

@RestController
@RequestMapping("/api")
@Tag(name = "Invitations")
class InvitationApi {

    private final Invitations invitations;
    private final Ledgers ledgers;
    private final Answers answers;

    InvitationApi(Invitations invitations, Ledgers ledgers, Answers answers) {
        this.invitations = invitations;
        this.ledgers = ledgers;
        this.answers = answers;
    }

    @Schema(name = "NewInvitation")
    record Terms(
            @Schema(
                    example = "editor",
                    allowableValues = {"editor", "viewer"})
            @Nullable
            String role,

            @Schema(example = "7", description = "1 to 365") @Nullable
            Integer days,

            @Schema(example = "1", description = "How many guests, up to 100; 1 if it is left out, 0 for any number")
            @Nullable
            Integer useLimit,

            @Schema(description = "The member whose place the guest takes") @Nullable
            UUID placeholderId) {

        NewInvitation toNewInvitation() {
            int valid = days == null ? 7 : days;
            int uses = useLimit == null ? 1 : useLimit;
            InvalidContent faults = new InvalidContent();
            if (valid < 1 || valid > NewInvitation.LONGEST_DAYS) {
                faults.add("days", "problem.limit", NewInvitation.LONGEST_DAYS);
            }
            if (uses < 0 || uses > Ledgers.MOST_MEMBERS) {
                faults.add("useLimit", "problem.limit", Ledgers.MOST_MEMBERS);
            }
            if (role != null && !role.equals("editor") && !role.equals("viewer")) {
                faults.add("role", "problem.choice", "editor, viewer");
            }
            faults.throwIfAny();
            return new NewInvitation(
                    "viewer".equals(role) ? Role.VIEWER : Role.EDITOR,
                    Duration.ofDays(valid),
                    placeholderId != null ? Integer.valueOf(1) : uses == 0 ? null : Integer.valueOf(uses),
                    placeholderId == null ? null : new MemberId(placeholderId));
        }
    }

    @Schema(name = "InvitationToken", description = "What makes the link; it cannot be read again.")
    record Link(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String token,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "/invitations/…")
            String path) {

        @Override
        public String toString() {
            return "Link";
        }
    }

    @Schema(name = "InvitationPreview")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preview(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Flat")
            String ledgerName,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Ada")
            String invitedBy,

            @Schema(description = "The placeholder whose history comes to me, where I am a member already") @Nullable
            String merges) {}

    @GetMapping("/ledgers/{ledgerId}/invitations")
    @Operation(operationId = "listInvitations", summary = "Invitations that can still be used")
    List<LedgerAnswers.Invitation> list(Caller caller, @PathVariable UUID ledgerId) {
        return invitations.usable(caller.id(), new LedgerId(ledgerId)).stream()
                .map(LedgerAnswers.Invitation::of)
                .toList();
    }

    @PostMapping("/ledgers/{ledgerId}/invitations")
    @Operation(operationId = "invite", summary = "Make a link that lets people into a group")
    ResponseEntity<Link> invite(Caller caller, @PathVariable UUID ledgerId, @Valid @RequestBody Terms terms) {
        String token = invitations.invite(caller.id(), new LedgerId(ledgerId), terms.toNewInvitation());
        return link(token);
    }

    private static ResponseEntity<Link> link(String token) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .header("Location", "/api/invitations/" + token)
                .body(new Link(token, "/invitations/" + token));
    }

    @PostMapping("/ledgers/{ledgerId}/invitations/{invitationId}/rotation")
    @Operation(operationId = "rotateInvitation", summary = "A new link on the same terms; the old one is dead")
    ResponseEntity<Link> rotate(Caller caller, @PathVariable UUID ledgerId, @PathVariable UUID invitationId) {
        return link(invitations.rotate(caller.id(), new LedgerId(ledgerId), invitationId));
    }

    @DeleteMapping("/ledgers/{ledgerId}/invitations/{invitationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeInvitation", summary = "Revoke an invitation")
    void revoke(Caller caller, @PathVariable UUID ledgerId, @PathVariable UUID invitationId) {
        invitations.revoke(caller.id(), new LedgerId(ledgerId), invitationId);
    }

    @GetMapping("/invitations/{token}")
    @Operation(operationId = "previewInvitation", summary = "Who invites to what")
    Preview preview(Caller caller, @PathVariable String token) {
        InvitationPreview preview =
                invitations.preview(caller.id(), token).orElseThrow(() -> new NotFoundException("invitation"));
        return new Preview(preview.ledgerName(), preview.invitedBy(), preview.merges());
    }

    @PostMapping("/invitations/{token}/acceptance")
    @Operation(operationId = "acceptInvitation", summary = "Join a group")
    ResponseEntity<LedgerAnswers.Ledger> accept(@CurrentAccount AccountView me, @PathVariable String token) {
        LedgerId id = invitations.join(me, token);
        return answers.createdWithTag("/api/ledgers/" + id, () -> LedgerAnswers.Ledger.of(ledgers.find(me.id(), id)));
    }
}
