package org.farthing.ledger;

/** All that a guest learns before joining. */
public record InvitationPreview(String ledgerName, String invitedBy) {}
