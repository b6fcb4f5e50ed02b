package org.farthing.ledger;

import java.util.UUID;

/** Somebody says that a placeholder is them. */
public record ClaimView(UUID id, MemberView claimant, MemberView placeholder) {}
