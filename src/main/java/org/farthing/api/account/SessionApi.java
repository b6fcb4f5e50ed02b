package org.farthing.api.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.api.http.Caller;
import org.farthing.platform.forms.PlainText;
import org.farthing.security.PasswordSignIn;
import org.farthing.token.AppSessionView;
import org.farthing.token.AppSessions;
import org.farthing.token.Grant;
import org.farthing.token.TokenPair;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/sessions")
@Tag(name = "Sessions")
class SessionApi {

    private final AppSessions sessions;
    private final PasswordSignIn passwords;

    SessionApi(AppSessions sessions, PasswordSignIn passwords) {
        this.sessions = sessions;
        this.passwords = passwords;
    }

    @Schema(name = "Session")
    record Session(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            UUID id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Phone")
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "[\"read\"]")
            List<String> scopes,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Instant createdAt,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Instant renewedAt) {

        static Session of(AppSessionView view) {
            return new Session(view.id(), view.name(), Scopes.of(view.grant()), view.createdAt(), view.renewedAt());
        }
    }

    @Schema(name = "SessionRenewal")
    record Renewal(
            @PlainText(max = 100) @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "frr_…") @Nullable
            String refreshToken) {

        @Override
        public String toString() {
            return "Renewal";
        }
    }

    @PostMapping
    @Operation(operationId = "openSession", summary = "Sign an app in, with e-mail and password")
    ResponseEntity<SessionTokens> open(@Valid @RequestBody SessionRequest wanted, HttpServletRequest request) {
        Grant grant = wanted.grant();
        AccountId account = passwords.check(
                String.valueOf(wanted.email()), String.valueOf(wanted.password()), request.getRemoteAddr());
        return created(sessions.open(account, String.valueOf(wanted.name()), grant));
    }

    @PostMapping("/renewal")
    @Operation(operationId = "renewSession", summary = "Trade a refresh token for the next pair of tokens")
    ResponseEntity<SessionTokens> renew(@Valid @RequestBody Renewal renewal) {
        return created(sessions.renew(String.valueOf(renewal.refreshToken()))
                .orElseThrow(() -> new BadCredentialsException("refresh")));
    }

    private static ResponseEntity<SessionTokens> created(TokenPair pair) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .header("Location", "/api/sessions/" + pair.session())
                .body(SessionTokens.of(pair));
    }

    @GetMapping
    @Operation(operationId = "listSessions", summary = "Apps that I am signed in with")
    List<Session> list(Caller caller) {
        return sessions.of(caller.id()).stream().map(Session::of).toList();
    }

    @DeleteMapping("/{sessionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endSession", summary = "Sign an app out")
    void end(Caller caller, @PathVariable UUID sessionId) {
        sessions.end(caller.id(), sessionId);
    }
}
