package org.farthing.api.http;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.farthing.platform.StaleVersionException;
import org.jspecify.annotations.Nullable;

/**
 * Versions as entity tags: what was read is named when it is changed, so that no change is lost. What has no version of
 * its own is known by a digest of how it is shown.
 */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private Versions() {}

    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** The same representation has the same tag. */
    public static String tagOf(Object shown) {
        byte[] digest = SealedAnswers.hash(StrictJson.MAPPER.writeValueAsBytes(shown));
        return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
    }

    /**
     * To be called while nothing else can change what is shown.
     *
     * @param ifMatch the header
     * @throws StaleVersionException unless it names what is shown now
     */
    public static void require(@Nullable String ifMatch, Object shown) {
        String present = tagOf(shown);
        boolean same = Arrays.stream(present(ifMatch).split(",", -1))
                .map(Versions::withoutWeakness)
                .anyMatch(present::equals);
        if (!same) {
            throw new StaleVersionException("entity tag", -1, -1);
        }
    }

    /** A proxy that compresses an answer marks its tag as weak; it is the same version all the same. */
    private static String withoutWeakness(String tag) {
        String stripped = tag.strip();
        return stripped.startsWith("W/") ? stripped.substring(2) : stripped;
    }

    /** @throws MissingVersionException without the header */
    static String present(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new MissingVersionException();
        }
        return ifMatch;
    }

    /**
     * @param ifMatch the header
     * @throws StaleVersionException for a tag that is none of ours
     */
    public static int expected(@Nullable String ifMatch) {
        Matcher tag = TAG.matcher(withoutWeakness(present(ifMatch)));
        if (!tag.matches()) {
            throw new StaleVersionException("entity tag", -1, -1);
        }
        return Integer.parseInt(tag.group(1));
    }
}
