package org.farthing.activity;

import java.util.Arrays;
import java.util.Locale;

/** What can happen in a ledger. The message {@code activity.<code>} words it. */
public enum Verb {
    EXPENSE_RECORDED("plus-lg", ExpenseFacts.class),
    EXPENSE_CORRECTED("pencil", ExpenseFacts.class),
    EXPENSE_TRASHED("trash3", ExpenseFacts.class),
    EXPENSE_RESTORED("arrow-repeat", ExpenseFacts.class),
    SETTLEMENT_RECORDED("arrow-left-right", SettlementFacts.class),
    SETTLEMENT_CORRECTED("pencil", SettlementFacts.class),
    SETTLEMENT_TRASHED("trash3", SettlementFacts.class),
    SETTLEMENT_RESTORED("arrow-repeat", SettlementFacts.class),
    RECEIPT_ADDED("receipt", Note.class),
    RECEIPT_REMOVED("receipt", Note.class),
    COMMENT_ADDED("journal-text", Note.class),
    TRASH_PURGED("trash3", Note.class);

    private final String icon;
    private final Class<? extends Facts> facts;

    Verb(String icon, Class<? extends Facts> facts) {
        this.icon = icon;
        this.facts = facts;
    }

    static Verb of(String code) {
        return Arrays.stream(values())
                .filter(verb -> verb.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Unknown verb " + code));
    }

    /** As it is stored, and the end of its message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    public String icon() {
        return icon;
    }

    /** Whether an expense comes into its ledger by it. */
    boolean begins() {
        return this == EXPENSE_RECORDED;
    }

    Class<? extends Facts> facts() {
        return facts;
    }
}
