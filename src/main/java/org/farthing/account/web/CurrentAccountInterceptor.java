package org.farthing.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Gives every page the one who looks, null for a visitor; an answer without a page need not know. */
@Component
class CurrentAccountInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private final CurrentAccounts accounts;

    CurrentAccountInterceptor(CurrentAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView modelAndView) {
        if (modelAndView != null && isPage(modelAndView.getViewName())) {
            modelAndView.addObject("me", accounts.of(request));
        }
    }

    private static boolean isPage(@Nullable String view) {
        return view != null && !view.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX);
    }
}
