package org.farthing.summary;

import org.farthing.ledger.MemberId;
import org.farthing.money.Money;

/**
 * What one member paid and spent in a group, in one currency.
 *
 * @param me whether it is the one who looks
 * @param paid for all
 * @param spent the member's own shares
 */
public record MemberFigures(MemberId id, String name, boolean me, Money paid, Money spent) {}
