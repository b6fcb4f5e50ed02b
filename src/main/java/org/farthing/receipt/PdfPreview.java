package org.farthing.receipt;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws the first page of a PDF. */
final class PdfPreview {

    private static final Logger log = LoggerFactory.getLogger(PdfPreview.class);

    private PdfPreview() {}

    /**
     * @return null if the document needs a password, or opens and cannot be drawn: it is a receipt all the same
     * @throws IOException if it does not open or has no page
     */
    static @Nullable BufferedImage of(Path file, int side) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (document.getNumberOfPages() == 0) {
                throw new IOException("no page");
            }
            return draw(document, side);
        } catch (InvalidPasswordException e) {
            return null;
        }
    }

    /** A page may nest without end or unpack to more than fits; that costs it its preview and nobody else anything. */
    private static @Nullable BufferedImage draw(PDDocument document, int side) {
        try {
            PDRectangle page = document.getPage(0).getCropBox();
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(0, side / Math.max(page.getWidth(), page.getHeight()), ImageType.RGB);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            log.info("The first page of a PDF cannot be drawn: {}", e.toString());
            return null;
        }
    }
}
