package org.farthing.receipt;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Draws the first page of a PDF as a program of its own. A page may nest without end or unpack to more than fits; that
 * ends this program and nothing else.
 */
final class PdfPage {

    /** How the program ends when the file is no PDF or has no page; any other failure is one of drawing. */
    static final int UNREADABLE = 65;

    private static final int NOT_DRAWN = 1;

    private PdfPage() {}

    /**
     * Writes a JPEG to the standard output.
     *
     * @param arguments the file, and how many pixels the longer side shall have
     */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        System.setOut(System.err);
        ImageIO.setUseCache(false);
        System.exit(write(new File(arguments[0]), Integer.parseInt(arguments[1]), out));
    }

    private static int write(File file, int side, PrintStream out) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getNumberOfPages() == 0 ? UNREADABLE : draw(document, side, out);
        } catch (InvalidPasswordException e) {
            return NOT_DRAWN;
        } catch (IOException | RuntimeException e) {
            return UNREADABLE;
        }
    }

    private static int draw(PDDocument document, int side, PrintStream out) {
        try {
            PDRectangle page = document.getPage(0).getCropBox();
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            float scale = side / Math.max(page.getWidth(), page.getHeight());
            BufferedImage image = renderer.renderImage(0, scale, ImageType.RGB);
            return ImageIO.write(image, "jpeg", out) && !out.checkError() ? 0 : NOT_DRAWN;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return NOT_DRAWN;
        }
    }
}
