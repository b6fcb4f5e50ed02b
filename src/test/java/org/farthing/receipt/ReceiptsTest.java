package org.farthing.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Role;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.support.SampleReceipts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ReceiptsTest {

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    Receipts receipts;

    @Autowired
    ReceiptStore store;

    @Autowired
    ReceiptSweep sweep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;
    ExpenseId dinner;

    @BeforeEach
    void aliceAndBobShareADinner() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
        dinner = expenses.record(
                alice.id(),
                flat.id(),
                new ExpenseId(UUID.randomUUID()),
                ExpenseDraft.equally(
                        Money.of(4200, "EUR"),
                        LocalDate.of(2026, 11, 20),
                        CategoryId.OTHER,
                        "Dinner",
                        "",
                        flat.me().id(),
                        List.of(flat.me().id())));
    }

    @Test
    void whatAliceAttachesBobOpensByteForByte() throws IOException {
        byte[] png = SampleReceipts.png();
        ReceiptId id = attach("bill.png", png);

        ReceiptFile file = receipts.open(bob.id(), id);

        assertThat(Files.readAllBytes(file.path())).isEqualTo(png);
        assertThat(file.mediaType()).isEqualTo("image/png");
        assertThat(receipts.of(bob.id(), dinner)).singleElement().satisfies(view -> {
            assertThat(view.originalName()).isEqualTo("bill.png");
            assertThat(view.sizeBytes()).isEqualTo(png.length);
            assertThat(view.hasThumbnail()).isTrue();
        });
    }

    @Test
    void aStrangerFindsNothingAndChangesNothing() {
        ReceiptId id = attach("bill.png", SampleReceipts.png());

        assertHidden(() -> receipts.of(charlie.id(), dinner));
        assertHidden(() -> receipts.open(charlie.id(), id));
        assertHidden(() -> receipts.thumbnail(charlie.id(), id));
        assertHidden(() -> receipts.delete(charlie.id(), id));
        assertHidden(() -> receipts.attach(charlie.id(), dinner, newId(), "x.png", content(SampleReceipts.png())));
        assertThat(receipts.of(alice.id(), dinner)).hasSize(1);
    }

    @Test
    void whoeverHasLeftTheLedgerFindsNothingAnyMore() {
        ReceiptId id = attach("bill.png", SampleReceipts.png());
        transaction.executeWithoutResult(
                status -> jdbc.sql("update member set left_at = now() where account_id = ? and ledger_id = ?")
                        .params(bob.id().value(), flat.id().value())
                        .update());

        assertHidden(() -> receipts.of(bob.id(), dinner));
        assertHidden(() -> receipts.open(bob.id(), id));
        assertHidden(() -> receipts.thumbnail(bob.id(), id));
        assertHidden(() -> receipts.delete(bob.id(), id));
    }

    @Test
    void aViewerLooksAndCannotAttachOrDelete() {
        ReceiptId id = attach("bill.png", SampleReceipts.png());
        AccountView viewer = people.person("Vera");
        people.join(alice, flat.id(), viewer, Role.VIEWER);

        assertThat(receipts.of(viewer.id(), dinner)).hasSize(1);
        assertThat(receipts.open(viewer.id(), id).path()).exists();
        assertRefused(
                () -> receipts.attach(viewer.id(), dinner, newId(), "x.pdf", content(SampleReceipts.pdf())),
                "ledger.readOnly");
        assertRefused(() -> receipts.delete(viewer.id(), id), "ledger.readOnly");
    }

    @Test
    void theReceiptsOfAnExpenseInTheTrashStayReadableAndDoNotChange() {
        ReceiptId id = attach("bill.png", SampleReceipts.png());
        expenses.trash(alice.id(), dinner);

        assertThat(receipts.open(bob.id(), id).path()).exists();
        assertRefused(() -> attach("bill.pdf", SampleReceipts.pdf()), "receipt.expenseTrashed");
        assertRefused(() -> receipts.delete(bob.id(), id), "receipt.expenseTrashed");
        assertHidden(() -> receipts.open(charlie.id(), id));
    }

    @Test
    void deletingRemovesTheRowAndBothFiles() {
        ReceiptId id = attach("bill.png", SampleReceipts.png());
        Path file = receipts.open(alice.id(), id).path();
        Path thumbnail = receipts.thumbnail(alice.id(), id).path();

        assertThat(receipts.delete(bob.id(), id)).isEqualTo(dinner);

        assertThat(file).doesNotExist();
        assertThat(thumbnail).doesNotExist();
        assertHidden(() -> receipts.open(alice.id(), id));
    }

    @Test
    void theSameContentTwiceOnOneExpenseCountsOnce() {
        ReceiptId first = attach("bill.png", SampleReceipts.png());
        long files = stored();

        ReceiptId second = attach("again.png", SampleReceipts.png());

        assertThat(second).isEqualTo(first);
        assertThat(receipts.of(alice.id(), dinner)).hasSize(1);
        assertThat(stored()).isEqualTo(files);
    }

    @Test
    void theEleventhReceiptIsRefusedAndLeavesNoFile() {
        for (int i = 0; i < Receipts.MOST_PER_EXPENSE; i++) {
            attach("bill.webp", distinct(i));
        }
        long files = stored();

        assertRefused(() -> attach("bill.webp", distinct(99)), "receipt.tooMany");

        assertThat(stored()).isEqualTo(files);
    }

    /** Bytes after the end of a WebP change its hash and not the picture. */
    private static byte[] distinct(int number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SampleReceipts.webp());
        out.write(number);
        return out.toByteArray();
    }

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

    @Test
    void theSweepRemovesOldFilesWithoutAReceiptAndNothingElse() throws IOException {
        ReceiptId id = attach("bill.png", SampleReceipts.png());
        Path kept = age(receipts.open(alice.id(), id).path());
        Path keptThumbnail = age(receipts.thumbnail(alice.id(), id).path());
        Path orphan = age(write("ab/ab" + "0".repeat(30)));
        Path orphanThumbnail = age(write("ab/ab" + "0".repeat(30) + ".thumb"));
        Path unfinished = age(write("incoming/123.part"));
        Path young = write("ab/ab" + "1".repeat(30));
        Path notOurs = age(write("notes.txt"));
        Path neither = age(write("ab/holiday.jpg"));

        sweep.sweep();

        assertThat(List.of(kept, keptThumbnail, young, notOurs, neither))
                .allSatisfy(path -> assertThat(path).exists());
        assertThat(List.of(orphan, orphanThumbnail, unfinished))
                .allSatisfy(path -> assertThat(path).doesNotExist());
        for (Path path : List.of(young, notOurs, neither)) {
            Files.delete(path);
        }
    }

    private Path write(String name) throws IOException {
        Path path = store.directory().resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, new byte[] {1});
    }

    private static Path age(Path path) throws IOException {
        return Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(25, ChronoUnit.HOURS)));
    }

    private BufferedImage thumbnail(ReceiptId id) throws IOException {
        ReceiptFile file = receipts.thumbnail(bob.id(), id);
        assertThat(file.mediaType()).isEqualTo("image/jpeg");
        return ImageIO.read(file.path().toFile());
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 180 && colour.getGreen() < 70;
    }

    private ReceiptId attach(String name, byte[] bytes) {
        return receipts.attach(alice.id(), dinner, newId(), name, content(bytes));
    }

    private static ByteArrayInputStream content(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static ReceiptId newId() {
        return new ReceiptId(UUID.randomUUID());
    }

    private long stored() {
        try (Stream<Path> files = Files.walk(Files.createDirectories(store.directory()))) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertHidden(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFoundException.class);
    }

    private static void assertRefused(ThrowingCallable call, String messageKey) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Rejection.class, e -> assertThat(e.messageKey())
                .isEqualTo(messageKey));
    }
}
