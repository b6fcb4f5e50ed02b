package org.farthing.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.farthing.account.AccountId;
import org.farthing.account.CurrentAccount;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.sql.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

@Component
class CurrentAccountResolver implements HandlerMethodArgumentResolver {

    private final CurrentAccounts accounts;

    CurrentAccountResolver(CurrentAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(CurrentAccount.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asking = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        AccountId id = CurrentAccounts.idIn(asking);
        Object account = id == null ? null : find(parameter.getParameterType(), id, asking);
        if (account == null && !parameter.isOptional()) {
            throw new NotFoundException("current account");
        }
        return account;
    }

    private @Nullable Object find(Class<?> wanted, AccountId id, HttpServletRequest request) {
        if (wanted == AccountId.class) {
            return id;
        }
        return wanted == Query.class ? accounts.finding(id, request) : accounts.of(request);
    }
}
