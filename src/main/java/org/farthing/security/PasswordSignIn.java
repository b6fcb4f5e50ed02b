package org.farthing.security;

import java.util.Objects;
import java.util.Optional;
import org.farthing.account.Accounts;
import org.farthing.account.Credentials;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks e-mail and password. An unknown address takes as long and says the same as a wrong password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final String nobodysHash;

    PasswordSignIn(Accounts accounts, PasswordEncoder passwords, SignInThrottle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.nobodysHash = Objects.requireNonNull(passwords.encode("nobody's password"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (email.indexOf('\0') >= 0) {
            throw new BadCredentialsException("bad credentials");
        }
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "none";
        throttle.takeAttempt(email, address);
        Optional<Credentials> credentials = accounts.credentialsOf(email);
        String hash = credentials.map(Credentials::passwordHash).orElse(nobodysHash);
        if (!passwords.matches(password, hash) || credentials.isEmpty()) {
            throw new BadCredentialsException("bad credentials");
        }
        throttle.giveBack(email, address);
        return new SignedIn(credentials.get().id().toString());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
