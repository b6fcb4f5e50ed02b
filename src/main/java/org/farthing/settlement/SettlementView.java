package org.farthing.settlement;

import java.time.LocalDate;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;

/** A payment that settled a debt, or part of one. */
public record SettlementView(
        SettlementId id, MemberView from, MemberView to, Money amount, LocalDate paidOn, String note) {}
