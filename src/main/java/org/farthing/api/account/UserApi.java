package org.farthing.api.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.farthing.account.AccountView;
import org.farthing.account.Accounts;
import org.farthing.account.CurrentAccount;
import org.farthing.api.http.Answers;
import org.farthing.api.http.MergePatch;
import org.farthing.api.http.OneLedger;
import org.farthing.api.http.PatchOf;
import org.farthing.api.http.Validated;
import org.farthing.api.http.Versions;
import org.farthing.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api")
@Tag(name = "Users")
class UserApi {

    private final Accounts accounts;
    private final Answers answers;
    private final Validated validated;

    UserApi(Accounts accounts, Answers answers, Validated validated) {
        this.accounts = accounts;
        this.answers = answers;
        this.validated = validated;
    }

    @PostMapping("/users")
    @Operation(operationId = "signUp", summary = "Sign up")
    ResponseEntity<Me> signUp(@Valid @RequestBody NewUser user) {
        AccountView made = accounts.register(user.toNewAccount());
        return answers.createdWithTag("/api/me", () -> Me.of(made));
    }

    @GetMapping("/me")
    @OneLedger
    @Operation(operationId = "getMe", summary = "The one who calls")
    ResponseEntity<Me> me(@CurrentAccount AccountView me) {
        return answers.withTag(Me.of(me));
    }

    @PutMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "changePassword",
            summary = "Change the password",
            description = "Ends all sessions, those of browsers and of apps. Personal access tokens stay.")
    void changePassword(@CurrentAccount AccountView me, @Valid @RequestBody PasswordBody body) {
        accounts.changePassword(
                me.id(), String.valueOf(body.currentPassword()), String.valueOf(body.newPassword()), null);
    }

    @PatchMapping(path = "/me", consumes = MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeMe", summary = "Change name, currency, time zone or language")
    ResponseEntity<Me> change(
            @CurrentAccount AccountView me,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @PatchOf(MePatch.class) @RequestBody JsonNode patch) {
        Versions.require(ifMatch, Me.of(me));
        MePatch wanted = validated.check(MergePatch.apply(MePatch.of(me), patch, MePatch.class));
        accounts.changeProfile(me, wanted.toProfile());
        return answers.withTag(Me.of(accounts.find(me.id()).orElseThrow(() -> new NotFoundException("account"))));
    }
}
