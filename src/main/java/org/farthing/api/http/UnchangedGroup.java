package org.farthing.api.http;

import java.util.function.Consumer;
import java.util.function.Function;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes a group, or something in it, if it is still what the caller has read: both under the lock of the group. */
@Component
public class UnchangedGroup {

    private final Ledgers ledgers;
    private final TransactionTemplate transaction;

    UnchangedGroup(Ledgers ledgers, TransactionTemplate transaction) {
        this.ledgers = ledgers;
        this.transaction = transaction;
    }

    /**
     * @param ifMatch the header
     * @param shown what the tag was made of
     */
    public void change(
            Caller caller,
            LedgerId id,
            @Nullable String ifMatch,
            Function<LedgerView, Object> shown,
            Consumer<LedgerView> change) {
        String tag = Versions.present(ifMatch);
        transaction.executeWithoutResult(status -> {
            LedgerView group = ledgers.lockGroup(caller.id(), id);
            Versions.require(tag, shown.apply(group));
            change.accept(group);
        });
    }
}
