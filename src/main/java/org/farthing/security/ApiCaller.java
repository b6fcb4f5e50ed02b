package org.farthing.security;

import java.util.List;
import org.farthing.token.Grant;
import org.farthing.token.TokenHolder;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Somebody who showed a token; the name is the id of the account. */
public final class ApiCaller extends AbstractAuthenticationToken {

    static final String WRITE = "SCOPE_write";

    private static final long serialVersionUID = 1L;

    private final transient TokenHolder holder;

    ApiCaller(TokenHolder holder) {
        super(holder.grant().mayWrite() ? AuthorityUtils.createAuthorityList(WRITE) : List.of());
        this.holder = holder;
        setAuthenticated(true);
    }

    public Grant grant() {
        return holder.grant();
    }

    /** Identifies the token, whose requests are counted. */
    String token() {
        return holder.token().toString();
    }

    @Override
    public Object getPrincipal() {
        return holder.account().toString();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
