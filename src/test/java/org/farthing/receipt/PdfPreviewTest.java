package org.farthing.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.farthing.platform.Rejection;
import org.farthing.support.SampleReceipts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a PDF may do to the rest of Farthing: nothing. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PdfPreviewTest {

    private static final COSName NEXT = COSName.getPDFName("Next");

    /** Long enough for an honest PDF on a machine that is busy. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Previews previews = new Previews(new PdfPreview(LIMIT));

    @TempDir
    Path folder;

    @Test
    void aPageThatWouldTakeForEverCostsItsPreviewAndNotTheNextOne() throws IOException {
        Path endless = save("endless.pdf", PdfPreviewTest::fillWithForms);
        long begin = System.nanoTime();

        assertThat(previews.of(endless, ReceiptType.PDF)).isNull();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LIMIT.plusSeconds(5));
        assertThat(previews.of(bill(), ReceiptType.PDF)).isNotEmpty();
    }

    /** Each calls the next one twice: the last of 45 would be drawn 35 million million times. */
    private static void fillWithForms(PDDocument document, PDPage page) throws IOException {
        PDFormXObject next = form(document, "0 0 9 9 re f", new PDResources());
        for (int i = 0; i < 45; i++) {
            PDResources resources = new PDResources();
            resources.put(NEXT, next);
            next = form(document, "/Next Do /Next Do", resources);
        }
        PDResources resources = new PDResources();
        resources.put(NEXT, next);
        page.setResources(resources);
        PDStream content = new PDStream(document);
        write(content, 1, "/Next Do");
        page.setContents(content);
    }

    private static PDFormXObject form(PDDocument document, String content, PDResources resources) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(10, 10));
        form.setResources(resources);
        write(form.getStream(), 1, content);
        return form;
    }

    @Test
    void aPageThatUnpacksToMoreThanFitsCostsItsPreviewOnly() throws IOException {
        Path bomb = save("bomb.pdf", (document, page) -> {
            PDStream content = new PDStream(document);
            write(content, 400, "0 0 9 9 re f\n".repeat(80_000));
            page.setContents(content);
        });

        assertThat(bomb).satisfies(file -> assertThat(Files.size(file)).isLessThan(2_000_000));
        assertThat(previews.of(bomb, ReceiptType.PDF)).isNull();
        assertThat(previews.of(bill(), ReceiptType.PDF)).isNotEmpty();
    }

    @Test
    void whatIsNoPdfIsRefusedAsBefore() throws IOException {
        Path file = Files.writeString(folder.resolve("no.pdf"), "%PDF-1.7\nno");

        assertThatThrownBy(() -> previews.of(file, ReceiptType.PDF)).isInstanceOf(Rejection.class);
    }

    @Test
    void aNameWithAnyLettersReachesTheProcessThatDraws() throws IOException {
        String name = "bill of Zoë.pdf";
        assumeThat(Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder())
                .as("without a locale no file can have such a name")
                .matches(encoder -> encoder.canEncode(name));

        Path file = Files.write(folder.resolve(name), SampleReceipts.pdf());

        assertThat(previews.of(file, ReceiptType.PDF)).isNotEmpty();
    }

    private Path bill() throws IOException {
        return Files.write(folder.resolve("bill.pdf"), SampleReceipts.pdf());
    }

    private static void write(PDStream stream, int times, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
        }
    }

    private Path save(String name, Filling filling) {
        Path file = folder.resolve(name);
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            filling.fill(document, page);
            document.save(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    @FunctionalInterface
    private interface Filling {
        void fill(PDDocument document, PDPage page) throws IOException;
    }
}
