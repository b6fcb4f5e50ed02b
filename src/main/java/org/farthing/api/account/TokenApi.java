package org.farthing.api.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.api.http.Caller;
import org.farthing.platform.Ids;
import org.farthing.security.PasswordSignIn;
import org.farthing.token.AccessTokens;
import org.farthing.token.IssuedToken;
import org.farthing.token.NewToken;
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
@RequestMapping("/api/tokens")
@Tag(name = "Tokens")
class TokenApi {

    private final AccessTokens tokens;
    private final PasswordSignIn passwords;

    TokenApi(AccessTokens tokens, PasswordSignIn passwords) {
        this.tokens = tokens;
        this.passwords = passwords;
    }

    @PostMapping
    @Operation(operationId = "createToken", summary = "Make a personal access token, with e-mail and password")
    ResponseEntity<Token> create(@Valid @RequestBody TokenRequest wanted, HttpServletRequest request) {
        NewToken token = wanted.toNewToken();
        AccountId account = passwords.check(
                String.valueOf(wanted.email()), String.valueOf(wanted.password()), request.getRemoteAddr());
        IssuedToken issued = tokens.issue(account, Ids.next(), token);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .header("Location", "/api/tokens/" + issued.view().id())
                .body(Token.of(issued));
    }

    @GetMapping
    @Operation(operationId = "listTokens", summary = "My tokens, the newest first")
    List<Token> list(Caller caller) {
        return tokens.of(caller.id()).stream().map(Token::of).toList();
    }

    @DeleteMapping("/{tokenId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeToken", summary = "Revoke a token, which may be the one that calls")
    void revoke(Caller caller, @PathVariable UUID tokenId) {
        tokens.revoke(caller.id(), tokenId);
    }
}
