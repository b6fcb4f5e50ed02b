package org.farthing.settlement;

import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;
import org.farthing.support.Drafts;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Alice and Bob share a flat in which they pay each other. */
abstract class SettlementScene {

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    Settlements settlements;

    @Autowired
    Balances balances;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;
    MemberId aliceIn;
    MemberId bobIn;

    @BeforeEach
    void bobOwesAliceTenEuros() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
        aliceIn = Drafts.members(flat).get(0);
        bobIn = Drafts.members(flat).get(1);
        expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 2000));
    }

    SettlementId record(AccountView account, SettlementDraft draft) {
        return settlements.record(account.id(), flat.id(), new SettlementId(UUID.randomUUID()), draft);
    }

    static SettlementDraft draft(MemberId from, MemberId to, long cents) {
        return new SettlementDraft(from, to, Money.of(cents, "EUR"), Drafts.DAY, "");
    }

    CurrencyBalances inEuros() {
        return balances.of(flat).get(0);
    }

    List<Long> balances() {
        return List.of(inEuros().of(aliceIn).minor(), inEuros().of(bobIn).minor());
    }
}
