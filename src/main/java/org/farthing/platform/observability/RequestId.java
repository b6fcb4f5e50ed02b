package org.farthing.platform.observability;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What a request is called in each line of the log, in its answer and on its error page. */
public final class RequestId {

    static final String HEADER = "X-Request-Id";
    static final String KEY = "requestId";

    /** Set by the container's own valve for what came through a proxy that is believed. */
    static final String FORWARDED = "org.apache.tomcat.request.forwarded";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern PLAIN = Pattern.compile("[0-9a-fA-F-]{16,64}");

    private RequestId() {}

    /** Of the request that this thread serves; null outside of any. */
    public static @Nullable String current() {
        return MDC.get(KEY);
    }

    /** The name that a trusted proxy gave, or a new one. The same for every dispatch of a request. */
    static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String given = Boolean.TRUE.equals(request.getAttribute(FORWARDED)) ? request.getHeader(HEADER) : null;
        String id = given != null && PLAIN.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
