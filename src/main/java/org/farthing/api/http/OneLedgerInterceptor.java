package org.farthing.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.farthing.ledger.LedgerId;
import org.farthing.platform.NotFoundException;
import org.farthing.security.ApiCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps tokens for one ledger out of everything else, unless a handler says that it does so itself. */
class OneLedgerInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(request.getUserPrincipal() instanceof ApiCaller caller)) {
            return true;
        }
        LedgerId only = caller.grant().ledger();
        if (only == null) {
            return true;
        }
        Object wanted = wantedLedger(request);
        if (wanted != null && !only.toString().equals(wanted)) {
            throw new NotFoundException("ledger");
        }
        if (wanted == null
                && !(handler instanceof HandlerMethod method && method.hasMethodAnnotation(OneLedger.class))) {
            throw new AccessDeniedException("the token opens one ledger only");
        }
        return true;
    }

    private static @Nullable Object wantedLedger(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables.get("ledgerId")
                : null;
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration implements WebMvcConfigurer {
        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new OneLedgerInterceptor()).addPathPatterns("/api/**");
        }
    }
}
