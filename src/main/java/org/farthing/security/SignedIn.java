package org.farthing.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A person who is signed in; the name is the id of the account. */
final class SignedIn extends AbstractAuthenticationToken {

    private final String account;

    SignedIn(String account) {
        super(List.of());
        this.account = account;
        setAuthenticated(true);
    }

    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
