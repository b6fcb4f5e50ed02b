package org.farthing.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.support.Drafts;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An expense to attach files to, and the store they go to. */
abstract class ReceiptScene {

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    Receipts receipts;

    @Autowired
    ReceiptStore store;

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
        dinner = expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 4200));
    }

    Path write(String name) throws IOException {
        Path path = store.directory().resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, new byte[] {1});
    }

    BufferedImage thumbnail(ReceiptId id) throws IOException {
        ReceiptFile file = receipts.thumbnail(bob.id(), id);
        assertThat(file.mediaType()).isEqualTo("image/jpeg");
        return ImageIO.read(file.path().toFile());
    }

    ReceiptId attach(String name, byte[] bytes) {
        return receipts.attach(alice.id(), dinner, newId(), name, content(bytes));
    }

    static ByteArrayInputStream content(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    static ReceiptId newId() {
        return new ReceiptId(UUID.randomUUID());
    }

    long stored() {
        try (Stream<Path> files = Files.walk(Files.createDirectories(store.directory()))) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static void assertHidden(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFoundException.class);
    }

    static void assertRefused(ThrowingCallable call, String messageKey) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Rejection.class, e -> assertThat(e.messageKey())
                .isEqualTo(messageKey));
    }
}
