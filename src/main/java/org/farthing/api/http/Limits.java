package org.farthing.api.http;

import org.jspecify.annotations.Nullable;

/** How many rows a page has. */
public final class Limits {

    public static final int DEFAULT = 50;
    public static final int MOST = 200;

    private Limits() {}

    /** @throws InvalidContent below 1 and above {@link #MOST} */
    public static int of(@Nullable Integer wanted) {
        if (wanted == null) {
            return DEFAULT;
        }
        if (wanted < 1 || wanted > MOST) {
            throw InvalidContent.of("limit", "problem.limit", MOST);
        }
        return wanted;
    }
}
