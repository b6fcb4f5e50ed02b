package org.farthing.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.farthing.support.IntegrationTest;
import org.farthing.support.SampleReceipts;
import org.junit.jupiter.api.Test;

/** What a file must be, and what is made of it. */
@IntegrationTest
class ReceiptFilesTest extends ReceiptScene {

    @Test
    void theContentDecidesWhatAFileIs() {
        byte[] html = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        long files = stored();

        assertRefused(() -> attach("bill.jpg", html), "receipt.type");
        assertRefused(() -> attach("bill.png", svg), "receipt.type");
        assertRefused(() -> attach("bill.pdf", new byte[] {'P', 'K', 3, 4, 0, 0}), "receipt.type");
        assertRefused(() -> attach("bill.gif", "GIF89a......".getBytes(StandardCharsets.US_ASCII)), "receipt.type");

        ReceiptId id = attach("bill.html", SampleReceipts.png());
        assertThat(receipts.open(alice.id(), id))
                .extracting(ReceiptFile::mediaType, ReceiptFile::name)
                .containsExactly("image/png", "bill.html.png");
        assertThat(stored()).isEqualTo(files + 2);
    }

    @Test
    void whatOnlyBeginsLikeAnAllowedFileIsRefused() {
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, '<', 'h', 't', 'm', 'l', '>'};

        assertRefused(() -> attach("bill.jpg", jpeg), "receipt.unreadable");
        assertRefused(() -> attach("bill.pdf", "%PDF-1.7\nno".getBytes(StandardCharsets.UTF_8)), "receipt.unreadable");
        assertRefused(() -> attach("bill.png", new byte[0]), "receipt.empty");
    }

    @Test
    void aPictureThatWouldUnpackToThousandsOfMegapixelsIsRefusedUnread() {
        assertRefused(() -> attach("bomb.png", pngThatClaims(60_000, 60_000)), "receipt.tooManyPixels");
        assertRefused(() -> attach("bomb.png", pngThatClaims(10_000, 5_001)), "receipt.tooManyPixels");
    }

    private static byte[] pngThatClaims(int width, int height) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeBytes("IHDR");
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 6, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.toByteArray());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(png);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        out.writeInt(13);
        out.write(header.toByteArray());
        out.writeInt((int) crc.getValue());
        return png.toByteArray();
    }

    @Test
    void aFileOverTheLimitIsRefusedAndLeavesNothing() {
        byte[] large = new byte[15 * 1024 * 1024 + 1];
        long files = stored();

        assertRefused(() -> attach("bill.pdf", large), "receipt.tooLarge");

        assertThat(stored()).isEqualTo(files);
    }

    @Test
    void aPhotoTakenUprightIsShownUpright() throws IOException {
        BufferedImage shown = thumbnail(attach("photo.jpg", SampleReceipts.photo()));

        assertThat(shown.getWidth()).isEqualTo(360);
        assertThat(shown.getHeight()).isEqualTo(480);
        assertThat(isRed(shown, 180, 10)).isTrue();
        assertThat(isRed(shown, 10, 240)).isFalse();
    }

    @Test
    void aSmallPictureKeepsItsSize() throws IOException {
        BufferedImage shown = thumbnail(attach("photo.jpg", SampleReceipts.smallPhoto()));

        assertThat(shown.getWidth()).isEqualTo(100);
        assertThat(shown.getHeight()).isEqualTo(200);
        assertThat(isRed(shown, 50, 5)).isTrue();
    }

    @Test
    void whatIsSeeThroughIsShownOnWhite() throws IOException {
        BufferedImage shown = thumbnail(attach("bill.png", SampleReceipts.png()));

        assertThat(shown.getWidth()).isEqualTo(480);
        assertThat(new Color(shown.getRGB(5, 5))).isEqualTo(Color.WHITE);
    }

    @Test
    void aPdfShowsItsFirstPageAndAProtectedOneIsKeptWithoutAPicture() throws IOException {
        BufferedImage shown = thumbnail(attach("bill.pdf", SampleReceipts.pdf()));
        ReceiptId locked = attach("locked.pdf", SampleReceipts.pdf("secret"));

        assertThat(shown.getHeight()).isBetween(479, 480);
        assertThat(new Color(shown.getRGB(170, 10)).getBlue()).isGreaterThan(150);
        assertThat(new Color(shown.getRGB(170, 300))).isEqualTo(Color.WHITE);
        assertThat(receipts.open(alice.id(), locked).path()).exists();
        assertHidden(() -> receipts.thumbnail(alice.id(), locked));
    }

    @Test
    void aNameIsForPeopleAndNeverAPath() {
        ReceiptId id = attach("../../../etc/passwd\r\nSet-Cookie: a=b\u202Egnp.png", SampleReceipts.png());

        ReceiptFile file = receipts.open(alice.id(), id);

        assertThat(file.name()).isEqualTo("passwd Set-Cookie: a=b gnp.png");
        assertThat(file.path()).startsWithRaw(store.directory());
        assertThat(file.path().getFileName().toString()).matches("[0-9a-f]{32}");
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 180 && colour.getGreen() < 70;
    }
}
