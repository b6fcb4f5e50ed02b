package org.farthing.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Whether a request wants a fragment of a page or the whole of it. */
public final class Htmx {

    private Htmx() {}

    /** A page that the browser restores from history is wanted whole. */
    public static boolean isFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null && request.getHeader("HX-History-Restore-Request") == null;
    }

    /** The view, or the named fragment of it. */
    public static String view(HttpServletRequest request, String page, String fragment) {
        return isFragment(request) ? page + " :: " + fragment : page;
    }
}
