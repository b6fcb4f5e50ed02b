package org.farthing.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.farthing.account.AccountId;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.receipt.ReceiptRows.Row;
import org.farthing.receipt.ReceiptStore.Incoming;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Attaches files to expenses and hands them to the members of the ledger; everybody else gets
 * {@link NotFoundException}. The receipts of an expense in the trash can be seen and not changed. Files are read,
 * written and removed outside of any transaction.
 */
@Service
public class Receipts {

    static final int MOST_PER_EXPENSE = 10;

    private static final Logger log = LoggerFactory.getLogger(Receipts.class);

    private final ReceiptRows rows;
    private final ReceiptStore store;
    private final Previews previews;
    private final Expenses expenses;
    private final Ledgers ledgers;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Receipts(
            ReceiptRows rows,
            ReceiptStore store,
            Previews previews,
            Expenses expenses,
            Ledgers ledgers,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.store = store;
        this.previews = previews;
        this.expenses = expenses;
        this.ledgers = ledgers;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Attaches a file. The same content twice on one expense counts once.
     *
     * @param id of the receipt to be, made by the caller
     * @param originalName as the person called it; any text
     * @return the id, or that of the receipt that has this content already
     * @throws Rejection if the file is of no allowed type, too large or unreadable, the expense has its ten, this
     *     member may not write, or there is no room for it
     */
    public ReceiptId attach(
            AccountId account, ExpenseId expense, ReceiptId id, String originalName, InputStream content) {
        // Before a byte is read: a stranger costs nothing and learns nothing.
        ExpenseView view = expenses.find(account, expense);
        requireChangeable(view.ledger(), view.trashed());
        try (Incoming incoming = store.receive(content)) {
            ReceiptType type = ReceiptType.of(incoming.path());
            byte[] thumbnail = previews.of(incoming.path(), type);
            ReceiptView receipt = new ReceiptView(
                    id,
                    expense,
                    type.named(FileName.clean(originalName)),
                    type.mediaType(),
                    incoming.sizeBytes(),
                    thumbnail != null,
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            return keep(account, view.ledger().id(), receipt, incoming, thumbnail);
        } catch (IOException e) {
            log.error("A file cannot be stored, is there room left?", e);
            throw Rejection.ofField("file", "receipt.notStored");
        }
    }

    private ReceiptId keep(
            AccountId account, LedgerId ledger, ReceiptView receipt, Incoming incoming, byte @Nullable [] thumbnail)
            throws IOException {
        String key = store.keep(incoming, thumbnail);
        Row row = new Row(receipt, ledger, key, incoming.sha256());
        ReceiptId id;
        try {
            id = Objects.requireNonNull(transaction.execute(status -> insert(account, row)));
        } catch (Rejection | NotFoundException e) {
            // Any other failure may have struck after the commit; then the sweep decides, who sees what was stored.
            store.remove(key);
            throw e;
        }
        if (!id.equals(receipt.id())) {
            store.remove(key);
        }
        return id;
    }

    private ReceiptId insert(AccountId account, Row row) {
        ExpenseId expense = row.view().expense();
        LedgerView ledger = lock(account, row.ledger(), expense);
        Optional<ReceiptId> earlier = rows.sameContent(ledger.id(), expense, row.sha256());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (rows.count(ledger.id(), expense) >= MOST_PER_EXPENSE) {
            throw Rejection.ofField("file", "receipt.tooMany", MOST_PER_EXPENSE);
        }
        rows.insert(row, ledger.me().id());
        events.publishEvent(new ReceiptAttached(
                ledger, expense, row.view().originalName(), row.view().sizeBytes()));
        return row.view().id();
    }

    /** What one file can have at most. */
    public long maxFileBytes() {
        return store.maxBytes();
    }

    /** In the order they were attached. */
    public List<ReceiptView> of(AccountId account, ExpenseId expense) {
        expenses.find(account, expense);
        return rows.of(account, expense);
    }

    public ReceiptFile open(AccountId account, ReceiptId id) {
        Row row = find(account, id);
        return stored(new ReceiptFile(
                store.file(row.storageKey()), row.view().mediaType(), row.view().originalName(), row.sha256()));
    }

    /** A JPEG of at most 480 pixels a side. */
    public ReceiptFile thumbnail(AccountId account, ReceiptId id) {
        Row row = find(account, id);
        if (!row.view().hasThumbnail()) {
            throw new NotFoundException("thumbnail");
        }
        Path path = store.thumbnail(row.storageKey());
        String name = ReceiptType.JPEG.named(row.view().originalName());
        return stored(new ReceiptFile(path, ReceiptType.JPEG.mediaType(), name, row.sha256() + "-small"));
    }

    private static ReceiptFile stored(ReceiptFile file) {
        if (!Files.exists(file.path())) {
            log.error("{} is missing", file.path());
            throw new NotFoundException("file");
        }
        return file;
    }

    /** @throws NotFoundException for whoever may not see it */
    public ExpenseId expenseOf(AccountId account, ReceiptId id) {
        return find(account, id).view().expense();
    }

    /** @return the expense it belonged to */
    public ExpenseId delete(AccountId account, ReceiptId id) {
        Row row = find(account, id);
        ExpenseId expense = row.view().expense();
        boolean deleted = Boolean.TRUE.equals(transaction.execute(status -> {
            LedgerView ledger = lock(account, row.ledger(), expense);
            boolean found = rows.delete(row.ledger(), id);
            if (found) {
                events.publishEvent(
                        new ReceiptDeleted(ledger, expense, row.view().originalName()));
            }
            return found;
        }));
        if (deleted) {
            store.remove(row.storageKey());
        }
        return expense;
    }

    private LedgerView lock(AccountId account, LedgerId id, ExpenseId expense) {
        LedgerView ledger = ledgers.lock(account, id);
        boolean trashed = rows.isTrashed(id, expense).orElseThrow(() -> new NotFoundException("expense"));
        requireChangeable(ledger, trashed);
        return ledger;
    }

    private static void requireChangeable(LedgerView ledger, boolean trashed) {
        ledger.requireWritable();
        if (trashed) {
            throw Rejection.of("receipt.expenseTrashed");
        }
    }

    private Row find(AccountId account, ReceiptId id) {
        return rows.find(account, id).orElseThrow(() -> new NotFoundException("receipt"));
    }
}
