package org.farthing.ledger;

/**
 * Hands what a placeholder has to the member it turned out to be. Each module with rows of members implements it for
 * its own; all run in one transaction, under the lock of the ledger, in the order that {@code @Order} says.
 */
public interface MemberMerge {

    void merge(LedgerView ledger, MemberId placeholder, MemberId member);
}
