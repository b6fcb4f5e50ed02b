package org.farthing.ledger;

/**
 * What can be changed about a member.
 *
 * @param name of a placeholder; of anybody else it is the name of their account
 * @param weight for how many they count where costs are split by shares
 */
public record MemberChange(String name, long weight, Role role) {

    public static final long MOST_WEIGHT = 1_000_000;
}
