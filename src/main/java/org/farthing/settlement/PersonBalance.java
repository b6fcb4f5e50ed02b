package org.farthing.settlement;

import java.util.List;
import java.util.UUID;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;

/**
 * What somebody owes one (positive) or is owed by one (negative), over all groups both are in.
 *
 * @param id of the account, or of the member where it is a placeholder, who is in one group only
 * @param debts not empty; one for each group and currency
 */
public record PersonBalance(UUID id, String name, boolean placeholder, List<Debt> debts) {

    /**
     * @param me who one is in that group
     * @param amount positive if one is owed it
     * @param writable whether one may record a payment there
     */
    public record Debt(LedgerId ledger, String group, MemberId me, MemberId them, Money amount, boolean writable) {}

    /** One amount a currency; those that cancel each other out over the groups are left out. */
    public List<Money> totals() {
        return CurrencyTotal.sums(debts.stream().map(Debt::amount).toList());
    }

    public long groups() {
        return debts.stream().map(Debt::ledger).distinct().count();
    }

    public boolean isWritable() {
        return debts.stream().anyMatch(Debt::writable);
    }
}
