package org.farthing.settlement;

import java.time.LocalDate;
import org.farthing.ledger.MemberId;
import org.farthing.money.Money;

/** All that a settlement said at one moment. */
public record SettlementSnapshot(
        SettlementId id, MemberId from, MemberId to, Money amount, LocalDate paidOn, String note) {}
