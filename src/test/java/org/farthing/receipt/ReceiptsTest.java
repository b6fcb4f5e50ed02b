package org.farthing.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.farthing.account.AccountView;
import org.farthing.ledger.Role;
import org.farthing.support.IntegrationTest;
import org.farthing.support.SampleReceipts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ReceiptsTest extends ReceiptScene {

    @Autowired
    ReceiptSweep sweep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

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
                () -> receipts.attach(viewer.id(), dinner, newId(), "x.png", content(SampleReceipts.png())),
                "ledger.readOnly");
        assertRefused(() -> receipts.delete(viewer.id(), id), "ledger.readOnly");
    }

    @Test
    void theReceiptsOfAnExpenseInTheTrashStayReadableAndDoNotChange() {
        ReceiptId id = attach("bill.png", SampleReceipts.png());
        expenses.trash(alice.id(), dinner);

        assertThat(receipts.open(bob.id(), id).path()).exists();
        assertRefused(() -> attach("bill.png", SampleReceipts.png()), "receipt.expenseTrashed");
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

    /** As {@code lost+found} is on a fresh file system. */
    @Test
    void aFolderThatMayNotBeReadDoesNotStopTheSweep() throws IOException {
        Path orphan = age(write("ab/ab" + "2".repeat(30)));
        Path foreign = locked("lost+found");
        Path ours = locked("fe");
        assumeFalse(Files.isReadable(ours), "whoever runs this may read everything");

        try {
            sweep.sweep();
        } finally {
            Files.delete(foreign);
            Files.delete(ours);
        }

        assertThat(orphan).doesNotExist();
    }

    private Path locked(String name) throws IOException {
        Path folder = Files.createDirectories(store.directory().resolve(name));
        assertThat(folder.toFile().setReadable(false)).isTrue();
        return folder;
    }

    private static Path age(Path path) throws IOException {
        return Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(25, ChronoUnit.HOURS)));
    }
}
