package org.farthing.platform.observability;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request its name, before anything else sees it. What fails outside of every handler is logged here, because
 * the container would do so with the message of the failure, which may hold what was typed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIdFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(RequestIdFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = RequestId.of(request);
        response.setHeader(RequestId.HEADER, id);
        MDC.put(RequestId.KEY, id);
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            log.error("{} {} failed", request.getMethod(), Route.of(request), failure);
            throw failure;
        } finally {
            MDC.remove(RequestId.KEY);
        }
    }

    /** An error page comes in a dispatch of its own, after the first has ended. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
