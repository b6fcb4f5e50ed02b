package org.farthing.ledger;

import java.util.Currency;

/**
 * One line of the list of a person's ledgers.
 *
 * @param members how many take part now
 */
public record LedgerSummary(
        LedgerId id,
        LedgerKind kind,
        String name,
        Currency currency,
        MemberId me,
        boolean writable,
        boolean archived,
        int members) {

    public boolean isGroup() {
        return kind == LedgerKind.GROUP;
    }
}
