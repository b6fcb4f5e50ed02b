package org.farthing.expense.split;

import org.farthing.ledger.MemberId;

/** What was typed for one member: a weight, a percentage, an amount or a difference, as the mode says. */
public record Input(MemberId member, Figure value) {}
