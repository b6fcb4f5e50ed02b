package org.farthing.receipt;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.farthing.platform.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the small JPEG of a receipt that lists show, and finds out on the way whether it can be read at all. */
@Component
class Previews {

    static final int SIDE = 480;

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 30;

    private final Semaphore permits = new Semaphore(AT_ONCE, true);
    private final PdfPreview pdfs;

    Previews(PdfPreview pdfs) {
        this.pdfs = pdfs;
    }

    /**
     * @return null if there is nothing to show though the file is fine
     * @throws Rejection if the file cannot be read, or too many others are being read
     */
    byte @Nullable [] of(Path file, ReceiptType type) {
        acquire();
        try {
            if (type == ReceiptType.PDF) {
                return pdfs.of(file, SIDE);
            }
            BufferedImage image = ImagePreview.of(file, type, SIDE);
            return image == null ? null : jpeg(onWhite(image));
        } catch (Rejection rejection) {
            throw rejection;
        } catch (IOException | RuntimeException e) {
            throw Rejection.ofField("file", "receipt.unreadable");
        } finally {
            permits.release();
        }
    }

    private void acquire() {
        try {
            if (permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Rejection.ofField("file", "receipt.busy");
    }

    /** JPEG knows no transparency. */
    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "jpeg", out);
        }
        return bytes.toByteArray();
    }
}
