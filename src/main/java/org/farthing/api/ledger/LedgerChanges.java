package org.farthing.api.ledger;

import org.farthing.account.AccountId;
import org.farthing.api.http.Answers;
import org.farthing.ledger.Groups;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.SettlingCurrency;
import org.farthing.ledger.SettlingRule;
import org.springframework.stereotype.Component;

/** Turns what a patch leaves different into what an owner does, one after the other, in the transaction of the caller. */
@Component
class LedgerChanges {

    private final Groups groups;
    private final SettlingCurrency currency;
    private final SettlingRule rule;
    private final Answers answers;

    LedgerChanges(Groups groups, SettlingCurrency currency, SettlingRule rule, Answers answers) {
        this.groups = groups;
        this.currency = currency;
        this.rule = rule;
        this.answers = answers;
    }

    /** A group that is archived is opened first, and one that is to be archived is changed before. */
    void apply(AccountId account, LedgerView present, LedgerPatch wanted) {
        if (present.archived() && !wanted.isArchived()) {
            groups.reopen(account, present.id());
            answers.written();
        }
        if (!present.name().equals(wanted.name())) {
            groups.rename(account, present.id(), String.valueOf(wanted.name()));
            answers.written();
        }
        if (present.settlesIn() != wanted.settling()) {
            currency.settleIn(account, present.id(), wanted.settling());
        }
        if (present.simplify() != wanted.isSimplified()) {
            rule.simplify(account, present.id(), wanted.isSimplified());
        }
        if (!present.archived() && wanted.isArchived()) {
            groups.archive(account, present.id());
        }
    }
}
