package org.farthing.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.util.function.SingletonSupplier;

/**
 * Keeps the account's id and the time of the sign-in in the session, and no class of Spring Security: a session outlives
 * an upgrade of the libraries.
 */
class AccountSecurityContextRepository implements SecurityContextRepository {

    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String SIGNED_IN_AT = "signedInAt";

    private final Clock clock;

    AccountSecurityContextRepository(Clock clock) {
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return contextOf(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        Supplier<SecurityContext> context = SingletonSupplier.of(() -> contextOf(request));
        return new DeferredSecurityContext() {
            @Override
            public SecurityContext get() {
                return context.get();
            }

            @Override
            public boolean isGenerated() {
                return get().getAuthentication() == null;
            }
        };
    }

    private static SecurityContext contextOf(HttpServletRequest request) {
        String account = accountIn(request);
        return account == null ? new SecurityContextImpl() : new SecurityContextImpl(new SignedIn(account));
    }

    private static @Nullable String accountIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(ACCOUNT);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication == null) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(ACCOUNT);
            }
            return;
        }
        HttpSession session = request.getSession();
        session.setAttribute(ACCOUNT, authentication.getName());
        session.setAttribute(SIGNED_IN_AT, clock.millis());
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return accountIn(request) != null;
    }
}
