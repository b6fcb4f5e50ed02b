package org.farthing.ledger;

/** In which currency a group counts who owes whom. */
public enum SettlesIn {
    /** Each expense in its own currency. */
    EACH,
    /** All in the group's currency, by the rate of each expense; what has none stays in its own currency. */
    OWN
}
