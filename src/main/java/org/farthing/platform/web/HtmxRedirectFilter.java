package org.farthing.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a handler redirect without knowing who asks: for htmx the redirect becomes a header that moves the whole page,
 * where the browser would otherwise follow it and swap the page into a fragment. Answers differ by that header, so
 * caches must too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class HtmxRedirectFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.addHeader("Vary", "HX-Request");
        chain.doFilter(request, Htmx.isFragment(request) ? new Redirecting(response) : response);
    }

    private static final class Redirecting extends HttpServletResponseWrapper {

        Redirecting(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) {
            setStatus(SC_NO_CONTENT);
            setHeader("HX-Redirect", location);
        }
    }
}
