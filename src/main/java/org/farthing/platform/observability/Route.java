package org.farthing.platform.observability;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/** The template of an address; the address itself may carry the token of an invitation. */
public final class Route {

    private Route() {}

    public static String of(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "an unknown address" : pattern.toString();
    }
}
