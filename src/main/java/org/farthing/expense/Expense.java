package org.farthing.expense;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Allocation;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.platform.StaleVersionException;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
class Expense {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID ledgerId;
    private ExpenseKind kind = ExpenseKind.EXPENSE;
    private long amount;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private LocalDate spentOn;
    private UUID categoryId;
    private String description;
    private String notes;
    private SplitMode splitMode = SplitMode.EQUAL;
    private UUID createdBy;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant deletedAt;

    @BatchSize(size = 200)
    @ElementCollection
    @CollectionTable(name = "payment", joinColumns = @JoinColumn(name = "expense_id"))
    private List<Part> payments = new ArrayList<>();

    @BatchSize(size = 200)
    @ElementCollection
    @CollectionTable(name = "share", joinColumns = @JoinColumn(name = "expense_id"))
    private List<Part> shares = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Expense() {}

    @SuppressWarnings("NullAway.Init")
    Expense(UUID id, LedgerView ledger, ExpenseDraft draft, Instant now) {
        this.id = id;
        this.ledgerId = ledger.id().value();
        this.createdBy = ledger.me().id().value();
        this.createdAt = now;
        write(ledger, draft, now);
    }

    /** @throws StaleVersionException if somebody else has changed it since the version was read */
    void correct(LedgerView ledger, int expectedVersion, ExpenseDraft draft, Instant now) {
        if (version == null || version != expectedVersion) {
            throw new StaleVersionException("expense", expectedVersion, version == null ? 0 : version);
        }
        write(ledger, draft, now);
    }

    private void write(LedgerView ledger, ExpenseDraft draft, Instant now) {
        Money money = draft.amount();
        if (!money.isPositive()) {
            throw Rejection.ofField("amount", "amount.negative");
        }
        this.amount = money.minor();
        this.currency = money.currencyCode();
        this.spentOn = draft.spentOn();
        this.categoryId = draft.category().value();
        this.description = draft.description();
        this.notes = draft.notes();
        this.updatedAt = now;
        replace(payments, List.of(part(ledger, draft.paidBy(), amount)));
        replace(shares, equalShares(ledger, draft.sharedBy()));
    }

    private List<Part> equalShares(LedgerView ledger, List<MemberId> members) {
        if (members.isEmpty()) {
            throw Rejection.ofField("sharedBy", "expense.sharedBy.nobody");
        }
        if (members.stream().distinct().count() != members.size()) {
            throw Rejection.ofField("sharedBy", "expense.sharedBy.twice");
        }
        long[] amounts = Allocation.equally(amount, members.size(), id);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            parts.add(part(ledger, members.get(i), amounts[i]));
        }
        return parts;
    }

    private Part part(LedgerView ledger, MemberId member, long minor) {
        MemberView known = ledger.member(member).orElseThrow(() -> new NotFoundException("member"));
        boolean takesPartAlready = holds(payments, known) || holds(shares, known);
        if (known.former() && !takesPartAlready) {
            throw Rejection.ofField("sharedBy", "expense.member.former", known.name());
        }
        return new Part(ledgerId, member.value(), minor, null);
    }

    private static boolean holds(List<Part> parts, MemberView member) {
        return parts.stream()
                .anyMatch(part -> part.memberId().equals(member.id().value()));
    }

    /** Leaves the rows alone where nothing changed. */
    private static void replace(List<Part> parts, List<Part> replacement) {
        if (!parts.equals(replacement)) {
            parts.clear();
            parts.addAll(replacement);
        }
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
    void handOver(MemberId from, MemberId to) {
        replace(payments, handedOver(payments, from.value(), to.value()));
        replace(shares, handedOver(shares, from.value(), to.value()));
    }

    private static List<Part> handedOver(List<Part> parts, UUID from, UUID to) {
        Map<UUID, Part> byMember = new LinkedHashMap<>();
        for (Part part : parts) {
            UUID member = part.memberId().equals(from) ? to : part.memberId();
            byMember.merge(member, part.of(member), Part::plus);
        }
        return List.copyOf(byMember.values());
    }

    /** What it counts for in the stored sums; nothing while it is in the trash. */
    List<Entry> entries() {
        return deletedAt == null
                ? List.of(new Entry(currency, spentOn, categoryId, amount, List.copyOf(payments), List.copyOf(shares)))
                : List.of();
    }
}
