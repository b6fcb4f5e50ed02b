package org.farthing.ledger;

/** What a member may do: a viewer reads, an editor writes, the owner also decides about the ledger itself. */
public enum Role {
    OWNER,
    EDITOR,
    VIEWER;

    public boolean mayWrite() {
        return this != VIEWER;
    }
}
