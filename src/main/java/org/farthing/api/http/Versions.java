package org.farthing.api.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.farthing.platform.StaleVersionException;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags: what was read is named when it is changed, so that no change is lost. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,9})\"\\s*");

    private Versions() {}

    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * @param ifMatch the header
     * @throws StaleVersionException for a tag that is none of ours
     */
    public static int expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new MissingVersionException();
        }
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw new StaleVersionException("entity tag", -1, -1);
        }
        return Integer.parseInt(tag.group(1));
    }
}
