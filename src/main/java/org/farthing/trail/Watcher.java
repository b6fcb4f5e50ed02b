package org.farthing.trail;

import java.time.Clock;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.account.PasswordReplaced;
import org.farthing.expense.ExpensesExported;
import org.farthing.export.LedgerExported;
import org.farthing.ledger.InvitationUsed;
import org.farthing.ledger.LedgerChanged;
import org.farthing.ledger.LedgerDeleted;
import org.farthing.security.SignInChecked;
import org.farthing.token.TokenChanged;
import org.farthing.trail.TrailRows.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hears what is to stand in the log and writes it down in the transaction that did it, where there is one. */
@Component
@Transactional
class Watcher {

    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    private final TrailRows rows;
    private final Clock clock;

    Watcher(TrailRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * The same statement for nobody, which stores nothing; no attempt waits for the disk, which would tell them apart. In
     * a transaction of its own, as a request that is refused takes everything back that it did.
     */
    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(SignInChecked event) {
        rows.waitForNoDisk();
        AccountId account = event.account() == null ? NOBODY : event.account();
        rows.append(account, entry(event.right() ? Kind.SIGNED_IN : Kind.SIGN_IN_REFUSED, null, null));
    }

    @EventListener
    void on(PasswordReplaced event) {
        rows.append(event.account(), entry(Kind.PASSWORD_CHANGED, null, null));
    }

    @EventListener
    void on(LedgerChanged event) {
        Kind kind =
                switch (event.what()) {
                    case INVITATION_MADE -> Kind.INVITATION_MADE;
                    case INVITATION_ROTATED -> Kind.INVITATION_ROTATED;
                    case INVITATION_REVOKED -> Kind.INVITATION_REVOKED;
                    default -> null;
                };
        if (kind != null) {
            rows.append(
                    event.actor(), entry(kind, event.subject(), event.ledger().value()));
        }
    }

    @EventListener
    void on(InvitationUsed event) {
        Entry used =
                entry(Kind.INVITATION_USED, event.invitation(), event.ledger().value());
        rows.append(event.account(), used);
    }

    @EventListener
    void on(TokenChanged event) {
        rows.append(event.account(), entry(Kind.valueOf(event.change().name()), event.subject(), null));
    }

    @EventListener
    void on(LedgerExported event) {
        rows.append(event.account(), entry(Kind.EXPORTED, null, event.ledger().value()));
    }

    @EventListener
    void on(ExpensesExported event) {
        rows.append(event.account(), entry(Kind.EXPORTED, null, null));
    }

    @EventListener
    void on(LedgerDeleted event) {
        rows.append(event.by(), entry(Kind.GROUP_DELETED, null, event.ledger().value()));
    }

    private Entry entry(Kind kind, @Nullable UUID subject, @Nullable UUID ledger) {
        return new Entry(clock.instant(), kind, subject, ledger, Client.current());
    }
}
