package org.farthing.support;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Files to attach, all made up here. */
public final class SampleReceipts {

    /** One pixel. */
    private static final String WEBP = "UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=";

    private SampleReceipts() {}

    /**
     * A photo as a phone makes it: 4000 × 3000, about 5 MB, taken upright, so the pixels lie on their side and an EXIF
     * orientation of 6 says so. Its top is red when it is shown rightly.
     */
    public static byte[] photo() {
        return rotated(jpeg(scene(4000, 3000), 0.95f));
    }

    /** The same, small: 200 × 100 pixels that are to be shown as 100 × 200, red on top. */
    public static byte[] smallPhoto() {
        return rotated(jpeg(scene(200, 100), 0.8f));
    }

    /** Grain over a slow gradient, and a red band at the left, where the top of an upright photo is stored. */
    private static BufferedImage scene(int width, int height) {
        Random grain = new Random(7);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int light = 60 + 90 * x / width + 60 * y / height + grain.nextInt(28);
                image.setRGB(x, y, x < width / 10 ? 0xDC1414 : light << 16 | light << 8 | (light - 20));
            }
        }
        return image;
    }

    private static byte[] jpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Puts an APP1 segment behind the start of the image: a TIFF header and one entry, orientation (0x0112) = 6. */
    private static byte[] rotated(byte[] jpeg) {
        byte[] app1 = HexFormat.of()
                .parseHex("ffe1" + "0022" + "457869660000" + "4d4d002a00000008" + "0001" + "011200030000000100060000"
                        + "00000000");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(app1);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** A screenshot of 600 × 400 with a see-through corner. */
    public static byte[] png() {
        BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x1E7A46));
        graphics.fillRect(100, 100, 500, 300);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] webp() {
        return Base64.getDecoder().decode(WEBP);
    }

    /** A bill on one page of A4. */
    public static byte[] pdf() {
        return pdf("");
    }

    /** @param password needed to open it; none if empty */
    public static byte[] pdf(String password) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            write(document, page);
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(PDDocument document, PDPage page) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.setNonStrokingColor(new Color(0x2B74C9));
            content.addRect(0, 742, 595, 100);
            content.fill();
            content.setNonStrokingColor(Color.BLACK);
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 24);
            content.newLineAtOffset(60, 660);
            content.showText("Dinner for two  42.00 EUR");
            content.endText();
        }
    }
}
