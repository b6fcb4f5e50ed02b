package org.farthing.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Keeps the page a visitor wanted in a cookie. One that was changed and is no address any more counts as none. */
public final class WantedPageCache extends CookieRequestCache {

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        try {
            return super.getRequest(request, response);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        try {
            return super.getMatchingRequest(request, response);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
