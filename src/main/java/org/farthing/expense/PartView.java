package org.farthing.expense;

import org.farthing.ledger.MemberView;
import org.farthing.money.Money;

/** What one member paid or owes. */
public record PartView(MemberView member, Money amount) {}
