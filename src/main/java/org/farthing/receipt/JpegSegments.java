package org.farthing.receipt;

import java.util.Arrays;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * The marker segments of a JPEG up to its end of image; what phones append after it (a short film) is not looked at.
 *
 * @param scans passes over the picture: one in a plain JPEG, about ten in a progressive one
 * @param exif of the camera, from its {@code Exif} signature on
 */
record JpegSegments(int scans, byte @Nullable [] exif) {

    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    static JpegSegments of(byte[] file) {
        int scans = 0;
        byte[] exif = null;
        int at = 2;
        while (at + 3 < file.length) {
            int marker = file[at] == (byte) 0xFF ? file[at + 1] & 0xFF : 0;
            if (marker == END_OF_IMAGE) {
                break;
            }
            if (!hasLength(marker)) {
                at++;
                continue;
            }
            int end = Math.min(file.length, at + 2 + (((file[at + 2] & 0xFF) << 8) | (file[at + 3] & 0xFF)));
            scans += marker == START_OF_SCAN ? 1 : 0;
            exif = marker == APP1 && exif == null ? exifIn(file, at + 4, end) : exif;
            at = Math.max(end, at + 2);
        }
        return new JpegSegments(scans, exif);
    }

    /** Stuffed zeros and restart markers stand inside of the compressed data. */
    private static boolean hasLength(int marker) {
        return marker >= 0xC0 && marker != 0xFF && (marker < 0xD0 || marker > 0xD8);
    }

    private static byte @Nullable [] exifIn(byte[] file, int start, int end) {
        boolean signed = end - start > 6 && file[start] == 'E' && file[start + 1] == 'x' && file[start + 2] == 'i';
        return signed ? Arrays.copyOfRange(file, start, end) : null;
    }

    /** How the camera was held; upright if it does not say, or says nonsense. */
    Orientation orientation() {
        try {
            Orientation found = exif == null ? null : ExifUtils.getOrientationFromExif(exif);
            return found == null ? Orientation.TOP_LEFT : found;
        } catch (RuntimeException e) {
            return Orientation.TOP_LEFT;
        }
    }
}
