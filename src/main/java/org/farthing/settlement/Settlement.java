package org.farthing.settlement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.platform.StaleVersionException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
class Settlement {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID ledgerId;
    private UUID fromMember;
    private UUID toMember;
    private long amount;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private long paidAmount;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String paidCurrency;

    private LocalDate paidOn;
    private @Nullable String method;
    private String note;
    private UUID createdBy;
    private Instant createdAt;
    private @Nullable Instant deletedAt;
    private @Nullable UUID batch;

    @SuppressWarnings("NullAway.Init")
    protected Settlement() {}

    Settlement(UUID id, LedgerView ledger, SettlementDraft draft, @Nullable UUID batch, Instant now) {
        this.id = id;
        this.ledgerId = ledger.id().value();
        this.createdBy = ledger.me().id().value();
        this.createdAt = now;
        this.batch = batch;
        fill(ledger, draft);
    }

    private void fill(LedgerView ledger, SettlementDraft draft) {
        if (draft.from().equals(draft.to())) {
            throw Rejection.ofField("to", "settlement.sameMember");
        }
        requireMember(ledger, "from", draft.from());
        requireMember(ledger, "to", draft.to());
        this.fromMember = draft.from().value();
        this.toMember = draft.to().value();
        this.amount = draft.amount().minor();
        this.currency = draft.amount().currencyCode();
        Money paid = draft.paid() == null ? draft.amount() : draft.paid();
        this.paidAmount = paid.minor();
        this.paidCurrency = paid.currencyCode();
        this.paidOn = draft.paidOn();
        this.method = draft.method().isSaid() ? draft.method().text() : null;
        this.note = draft.note().strip();
    }

    /** Also one who has left, whose debts stay; not a placeholder that was merged, whose debts another has. */
    private static void requireMember(LedgerView ledger, String field, MemberId member) {
        MemberView known = ledger.member(member).orElseThrow(() -> new NotFoundException("member"));
        if (ledger.merged().contains(known)) {
            throw Rejection.ofField(field, "settlement.member.merged", known.name());
        }
    }

    /** @throws StaleVersionException if somebody else has changed it since that version */
    void correct(LedgerView ledger, int readVersion, SettlementDraft draft) {
        if (deletedAt != null) {
            throw Rejection.of("settlement.trashed");
        }
        if (version == null || version != readVersion) {
            throw new StaleVersionException("settlement", readVersion, version == null ? 0 : version);
        }
        fill(ledger, draft);
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

    /** @return false if the other side is that member already: nobody pays themselves */
    boolean handOver(MemberId from, MemberId to) {
        UUID sender = fromMember.equals(from.value()) ? to.value() : fromMember;
        UUID receiver = toMember.equals(from.value()) ? to.value() : toMember;
        if (sender.equals(receiver)) {
            return false;
        }
        this.fromMember = sender;
        this.toMember = receiver;
        return true;
    }

    boolean isTrashed() {
        return deletedAt != null;
    }

    SettlementSnapshot snapshot() {
        return new SettlementSnapshot(
                new SettlementId(id),
                from(),
                to(),
                settled(),
                paidOn,
                new PaymentMethod(method == null ? "" : method),
                note,
                Money.of(paidAmount, paidCurrency));
    }

    MemberId from() {
        return new MemberId(fromMember);
    }

    MemberId to() {
        return new MemberId(toMember);
    }

    Money settled() {
        return Money.of(amount, currency);
    }
}
