package org.farthing.expense;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.farthing.category.CategoryId;
import org.farthing.expense.split.Equal;
import org.farthing.expense.split.Share;
import org.farthing.expense.split.Split;
import org.farthing.expense.split.SplitMode;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Allocation;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.platform.StaleVersionException;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The fields are open to {@link NewExpenses} alone, which stores what is new by a statement of its own. */
@Entity
class Expense {

    @Id
    UUID id;

    @Version
    @Nullable
    Integer version;

    UUID ledgerId;
    ExpenseKind kind = ExpenseKind.EXPENSE;
    long amount;

    @JdbcTypeCode(SqlTypes.CHAR)
    String currency;

    LocalDate spentOn;
    UUID categoryId;
    String description;
    String notes;
    SplitMode splitMode = SplitMode.EQUAL;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    @Nullable
    String splitInput;

    /** Where the rotation of the odd units stood; without it the id decides. */
    @Nullable
    Long turn;

    @Nullable
    BigDecimal rate;

    @Nullable
    Long convertedAmount;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Nullable
    String convertedCurrency;

    UUID createdBy;
    Instant createdAt;
    Instant updatedAt;

    @Nullable
    Instant deletedAt;

    @BatchSize(size = 200)
    @ElementCollection
    @CollectionTable(name = "payment", joinColumns = @JoinColumn(name = "expense_id"))
    List<Part> payments = new ArrayList<>();

    @BatchSize(size = 200)
    @ElementCollection
    @CollectionTable(name = "share", joinColumns = @JoinColumn(name = "expense_id"))
    List<Part> shares = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Expense() {}

    @SuppressWarnings("NullAway.Init")
    Expense(UUID id, LedgerView ledger, ExpenseDraft draft, Turns turns, Instant now) {
        this.id = id;
        this.ledgerId = ledger.id().value();
        this.createdBy = ledger.me().id().value();
        this.createdAt = now;
        this.turn = turns.next(draft.split());
        turns.advance(draft.split(), write(ledger, draft, now));
    }

    /** @throws StaleVersionException if somebody else has changed it since the version was read */
    void correct(LedgerView ledger, int expectedVersion, ExpenseDraft draft, Instant now) {
        if (deletedAt != null) {
            throw Rejection.of("expense.trashed.first");
        }
        if (version == null || version != expectedVersion) {
            throw new StaleVersionException("expense", expectedVersion, version == null ? 0 : version);
        }
        write(ledger, draft, now);
    }

    /** @return how many odd units were given */
    private int write(LedgerView ledger, ExpenseDraft draft, Instant now) {
        draft.requireSign();
        Split split = draft.split().inOrder(order(ledger));
        split.members().forEach(member -> requireKnown(ledger, "sharedBy", member));
        draft.payments().forEach(paid -> requireKnown(ledger, "paidBy", paid.member()));
        List<Share> owed = split.shares(draft.amount(), turn());
        this.kind = draft.kind();
        this.amount = draft.amount().minor();
        this.currency = draft.amount().currencyCode();
        this.spentOn = draft.spentOn();
        this.categoryId = draft.category().value();
        this.description = draft.description();
        this.notes = draft.notes();
        this.updatedAt = now;
        this.splitMode = split.mode();
        this.splitInput = SplitJson.write(split);
        writeParts(ledger, draft, owed);
        return (int) owed.stream().filter(Share::odd).count();
    }

    /** In this order an equal split goes round; it need not be stored then. */
    static List<MemberId> order(LedgerView ledger) {
        return ledger.members().stream().map(MemberView::id).toList();
    }

    private void requireKnown(LedgerView ledger, String field, MemberId member) {
        MemberView known = ledger.member(member).orElseThrow(() -> new NotFoundException("member"));
        if (known.former() && !Part.isIn(payments, member) && !Part.isIn(shares, member)) {
            throw Rejection.ofField(field, "expense.member.former", known.name());
        }
    }

    private long turn() {
        return turn == null ? Allocation.turn(id) : turn;
    }

    private void writeParts(LedgerView ledger, ExpenseDraft draft, List<Share> owed) {
        List<Part> paid = PaymentDraft.requireTotal(draft.payments(), draft.amount()).stream()
                .map(payment -> part(payment.member(), payment.minor()))
                .toList();
        List<Part> shared = owed.stream()
                .filter(Share::takesPart)
                .map(share -> part(share.member(), share.minor()))
                .toList();
        this.rate = draft.amount().currency().equals(ledger.currency()) ? null : draft.rate();
        Conversion conversion = rate == null ? null : Conversion.of(draft.amount(), rate, ledger.currency());
        this.convertedAmount = conversion == null ? null : conversion.to().minor();
        this.convertedCurrency = conversion == null ? null : conversion.to().currencyCode();
        Part.replace(payments, conversion == null ? paid : conversion.apply(paid, turn()));
        Part.replace(shares, conversion == null ? shared : conversion.apply(shared, turn()));
    }

    private Part part(MemberId member, long minor) {
        return new Part(ledgerId, member.value(), minor, null);
    }

    /** @return whether it was not in the trash before */
    boolean trash(Instant now) {
        boolean changes = deletedAt == null;
        if (changes) {
            deletedAt = now;
        }
        return changes;
    }

    /** @return whether it was in the trash before */
    boolean restore() {
        boolean changes = deletedAt != null;
        deletedAt = null;
        return changes;
    }

    /** What one member paid and owes of it is the other's from now on, beside what that one had already. */
    void handOver(LedgerView ledger, Handover handover) {
        Money total = Money.of(amount, currency);
        Split before = split(ledger);
        Part.replace(payments, handover.of(payments));
        Part.replace(shares, handover.of(shares));
        Split after = handover.of(before).inOrder(order(ledger));
        boolean kept = !handover.joinsTwoOf(before) && Handover.gives(after, total, turn(), shares);
        Split split = kept ? after : Handover.exactly(total, shares);
        this.splitMode = split.mode();
        this.splitInput = SplitJson.write(split);
    }

    private Split split(LedgerView ledger) {
        if (splitInput != null) {
            return SplitJson.read(splitMode, splitInput);
        }
        return new Equal(shares.stream()
                        .map(part -> new MemberId(part.memberId()))
                        .toList())
                .inOrder(order(ledger));
    }

    ExpenseSnapshot snapshot() {
        return new ExpenseSnapshot(
                new ExpenseId(id),
                kind,
                Money.of(amount, currency),
                spentOn,
                new CategoryId(categoryId),
                description,
                notes,
                Part.byMember(payments),
                Part.byMember(shares),
                splitMode,
                splitInput == null ? null : SplitJson.write(SplitJson.read(splitMode, splitInput)),
                rate == null ? null : rate.stripTrailingZeros());
    }

    /** What it counts for in the stored sums; nothing while it is in the trash. */
    List<Entry> entries() {
        return deletedAt == null
                ? List.of(new Entry(
                        currency,
                        spentOn,
                        categoryId,
                        amount,
                        List.copyOf(payments),
                        List.copyOf(shares),
                        convertedCurrency))
                : List.of();
    }
}
