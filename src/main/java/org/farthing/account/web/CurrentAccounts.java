package org.farthing.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.farthing.account.AccountId;
import org.farthing.account.AccountView;
import org.farthing.account.Accounts;
import org.farthing.platform.sql.Query;
import org.farthing.platform.web.Outage;
import org.farthing.platform.web.WhoLooks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who is signed in, once a request however many ask. */
@Component
class CurrentAccounts implements WhoLooks {

    private static final String ATTRIBUTE = CurrentAccounts.class.getName();

    private final Accounts accounts;

    CurrentAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable AccountView of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof AccountView known) {
            return known;
        }
        if (Outage.isNotedIn(request)) {
            return null;
        }
        AccountId id = idIn(request);
        if (id == null) {
            return null;
        }
        AccountView found = accounts.find(id).orElse(null);
        request.setAttribute(ATTRIBUTE, found);
        return found;
    }

    /** Finds out together with what else is asked; from then on the request knows it. */
    Query<?> finding(AccountId id, HttpServletRequest request) {
        return accounts.finding(id).whenRead(found -> request.setAttribute(ATTRIBUTE, found.orElse(null)));
    }

    /** Null for a visitor. */
    static @Nullable AccountId idIn(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null ? null : AccountId.parse(principal.getName());
    }

    /** After a change of the profile the rest of the request sees the new one. */
    void forget(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }
}
