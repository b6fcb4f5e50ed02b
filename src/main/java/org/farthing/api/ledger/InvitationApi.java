package org.farthing.api.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.api.http.Answers;
import org.farthing.api.http.Caller;
import org.farthing.api.http.InvalidContent;
import org.farthing.ledger.InvitationCourier;
import org.farthing.ledger.InvitationPreview;
import org.farthing.ledger.Invitations;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.NewInvitation;
import org.farthing.ledger.QrCode;
import org.farthing.ledger.Role;
import org.farthing.platform.AfterCommit;
import org.farthing.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping("/api")
@Tag(name = "Invitations")
class InvitationApi {

    private final Invitations invitations;
    private final Ledgers ledgers;
    private final ObjectProvider<InvitationCourier> couriers;
    private final Executor executor;
    private final Answers answers;

    InvitationApi(
            Invitations invitations,
            Ledgers ledgers,
            ObjectProvider<InvitationCourier> couriers,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) Executor executor,
            Answers answers) {
        this.invitations = invitations;
        this.ledgers = ledgers;
        this.couriers = couriers;
        this.executor = executor;
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
            UUID placeholderId,

            @Pattern(regexp = InvitationCourier.ADDRESS, message = "{account.email.invalid}")
            @Schema(
                    example = "bob@example.org",
                    description = "Sends the link there, for one guest; it works whether the mail arrives or not")
            @Nullable
            String email) {

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
                    placeholderId != null || email != null
                            ? Integer.valueOf(1)
                            : uses == 0 ? null : Integer.valueOf(uses),
                    placeholderId == null ? null : new MemberId(placeholderId));
        }
    }

    @Schema(name = "InvitationToken", description = "What makes the link; it cannot be read again.")
    record Link(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String token,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "/invitations/…")
            String path) {

        static Link to(String token) {
            return new Link(token, "/invitations/" + token);
        }

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
    ResponseEntity<Link> invite(
            @CurrentAccount AccountView me,
            @PathVariable UUID ledgerId,
            @Valid @RequestBody Terms terms,
            Locale locale) {
        LedgerId ledger = new LedgerId(ledgerId);
        String recipient = terms.email();
        if (recipient == null) {
            return link(invitations.invite(me.id(), ledger, terms.toNewInvitation()));
        }
        InvitationCourier courier = couriers.getIfAvailable();
        if (courier == null) {
            throw InvalidContent.of("email", "invitation.mail.none");
        }
        String token = invitations.invite(me.id(), ledger, terms.toNewInvitation(), true);
        String group = ledgers.find(me.id(), ledger).name();
        String path = Link.to(token).path();
        AfterCommit.run(() -> courier.send(recipient, me.displayName(), group, path, locale), executor);
        return link(token);
    }

    private static String address(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .pathSegment("invitations", token)
                .toUriString();
    }

    private static ResponseEntity<Link> link(String token) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .header("Location", "/api/invitations/" + token)
                .body(Link.to(token));
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

    @GetMapping(path = "/invitations/{token}/qr", produces = "image/svg+xml")
    @Operation(operationId = "getInvitationCode", summary = "The link as a QR code, to be shown to the guest")
    String code(Caller caller, @PathVariable String token) {
        preview(caller, token);
        return QrCode.of(address(token)).svg();
    }

    @PostMapping("/invitations/{token}/acceptance")
    @Operation(operationId = "acceptInvitation", summary = "Join a group")
    ResponseEntity<LedgerAnswers.Ledger> accept(@CurrentAccount AccountView me, @PathVariable String token) {
        LedgerId id = invitations.join(me, token);
        return answers.createdWithTag("/api/ledgers/" + id, () -> LedgerAnswers.Ledger.of(ledgers.find(me.id(), id)));
    }
}
