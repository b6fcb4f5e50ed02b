package org.farthing.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
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
        return pathOf(saved.getRedirectUrl());
    }

    /** The cookie is the visitor's to change: what is no address, or leads elsewhere, leads to the dashboard. */
    private static String pathOf(String url) {
        try {
            URI uri = new URI(url);
            String path = uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path + query;
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
