package org.farthing.security;

import java.util.Objects;
import java.util.Optional;
import org.farthing.account.AccountId;
import org.farthing.account.Accounts;
import org.farthing.account.Credentials;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks e-mail and password. An unknown address takes as long and says the same as a wrong password. */
@Component
public class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final SignInCounter counter;
    private final ApplicationEventPublisher events;
    private final String nobodysHash;

    PasswordSignIn(
            Accounts accounts,
            PasswordEncoder passwords,
            SignInThrottle throttle,
            SignInCounter counter,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.counter = counter;
        this.events = events;
        this.nobodysHash = Objects.requireNonNull(passwords.encode("nobody's password"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "none";
        return new SignedIn(check(attempt.getName(), String.valueOf(attempt.getCredentials()), address)
                .toString());
    }

    /**
     * @param address where the attempt comes from
     * @throws BadCredentialsException for a wrong password and an unknown e-mail address alike
     * @throws ThrottledException after too many attempts
     */
    public AccountId check(String email, String password, String address) {
        return counter.count(() -> checked(email, password, address));
    }

    private AccountId checked(String email, String password, String address) {
        if (email.indexOf('\0') >= 0) {
            throw new BadCredentialsException("bad credentials");
        }
        throttle.takeAttempt(email, address);
        Optional<Credentials> credentials = accounts.credentialsOf(email);
        String hash = credentials.map(Credentials::passwordHash).orElse(nobodysHash);
        boolean right = passwords.matches(password, hash) && credentials.isPresent();
        events.publishEvent(new SignInChecked(credentials.map(Credentials::id).orElse(null), right));
        if (!right) {
            throw new BadCredentialsException("bad credentials");
        }
        throttle.giveBack(email, address);
        return credentials.orElseThrow().id();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
