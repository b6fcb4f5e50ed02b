package org.farthing.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.farthing.account.AccountId;
import org.farthing.account.AccountView;
import org.farthing.account.Accounts;
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
        Principal principal = request.getUserPrincipal();
        if (principal == null) {
            return null;
        }
        AccountView found = accounts.find(AccountId.parse(principal.getName())).orElse(null);
        request.setAttribute(ATTRIBUTE, found);
        return found;
    }

    /** After a change of the profile the rest of the request sees the new one. */
    void forget(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }
}
