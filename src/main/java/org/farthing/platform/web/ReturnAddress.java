package org.farthing.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** The page a visitor wanted before signing in or up; it survives both. */
@Component
public class ReturnAddress {

    private final RequestCache requests;

    ReturnAddress(RequestCache requests) {
        this.requests = requests;
    }

    public void remember(HttpServletRequest request, HttpServletResponse response) {
        requests.saveRequest(request, response);
    }

    /** The path to go to, the dashboard if none was remembered; forgets it. Never leaves this site. */
    public String take(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = requests.getRequest(request, response);
        if (saved == null) {
            return "/";
        }
        requests.removeRequest(request, response);
        URI uri = URI.create(saved.getRedirectUrl());
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return uri.getRawPath().startsWith("//") ? "/" : uri.getRawPath() + query;
    }
}
