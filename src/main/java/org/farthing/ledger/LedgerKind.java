package org.farthing.ledger;

/** A personal ledger has one member for ever, a group any number. */
public enum LedgerKind {
    PERSONAL,
    GROUP
}
