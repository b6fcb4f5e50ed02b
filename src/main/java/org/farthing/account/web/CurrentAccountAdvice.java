package org.farthing.account.web;

import jakarta.servlet.http.HttpServletRequest;
import org.farthing.account.AccountView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the one who looks, null for a visitor. */
@ControllerAdvice
class CurrentAccountAdvice {

    private final CurrentAccounts accounts;

    CurrentAccountAdvice(CurrentAccounts accounts) {
        this.accounts = accounts;
    }

    @ModelAttribute("me")
    @Nullable
    AccountView me(HttpServletRequest request) {
        return accounts.of(request);
    }
}
