package org.farthing.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Knows who is signed in, for the pages that no handler fills: what went wrong has the same frame as any other page. */
public interface WhoLooks {

    /** Null for a visitor, and where it cannot be found out. */
    @Nullable
    Object of(HttpServletRequest request);
}
