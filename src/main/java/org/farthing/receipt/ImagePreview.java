package org.farthing.receipt;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.farthing.platform.Rejection;
import org.jspecify.annotations.Nullable;

/** Makes a picture small and upright. Its size is read from the header before anything is decoded. */
final class ImagePreview {

    static final long MOST_PIXELS = 50_000_000;

    /** The WebP decoder needs about 25 bytes for each pixel (measured), so larger ones are kept without a preview. */
    static final long MOST_WEBP_PIXELS = 6_000_000;

    /** Each scan passes over the whole picture, so a small file with very many would keep the decoder busy for hours. */
    private static final int MOST_SCANS = 100;

    private ImagePreview() {}

    /**
     * @param side most pixels of the longer side of the result; a smaller picture keeps its size
     * @return null if the picture is fine and too costly to show
     * @throws Rejection if it has too many pixels
     * @throws IOException if it cannot be decoded; runtime exceptions of the decoders mean the same
     */
    static @Nullable BufferedImage of(Path file, ReceiptType type, int side) throws IOException {
        Orientation orientation = type == ReceiptType.JPEG ? checkedOrientation(file) : Orientation.TOP_LEFT;
        BufferedImage decoded = decode(file, type, side);
        if (decoded == null) {
            return null;
        }
        BufferedImage small = Thumbnails.of(decoded)
                .size(Math.min(side, decoded.getWidth()), Math.min(side, decoded.getHeight()))
                .asBufferedImage();
        return ExifFilterUtils.getFilterForOrientation(orientation).apply(small);
    }

    private static Orientation checkedOrientation(Path file) throws IOException {
        JpegSegments segments = JpegSegments.of(Files.readAllBytes(file));
        if (segments.scans() > MOST_SCANS) {
            throw new IOException(segments.scans() + " scans");
        }
        return segments.orientation();
    }

    private static @Nullable BufferedImage decode(Path file, ReceiptType type, int side) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
        try (ImageInputStream content = ImageIO.createImageInputStream(file.toFile())) {
            // Metadata is ignored: a compressed comment may unfold to any size.
            reader.setInput(content, true, true);
            requireBounded(reader);
            boolean costly = type == ReceiptType.WEBP && WebpFrames.pixels(Files.readAllBytes(file)) > MOST_WEBP_PIXELS;
            return costly ? null : reader.read(0, everyNth(reader, side));
        } finally {
            reader.dispose();
        }
    }

    private static void requireBounded(ImageReader reader) throws IOException {
        if (Math.multiplyFull(reader.getWidth(0), reader.getHeight(0)) > MOST_PIXELS) {
            throw Rejection.ofField("file", "receipt.tooManyPixels", MOST_PIXELS / 1_000_000);
        }
    }

    /** Skips pixels while decoding, so that memory depends on the size of the preview; twice its size looks as good. */
    private static ImageReadParam everyNth(ImageReader reader, int side) throws IOException {
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * side));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }
}
