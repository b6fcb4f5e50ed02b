package org.farthing.activity;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can happen in a ledger. The message {@code activity.<code>} words it. */
public enum Verb {
    EXPENSE_RECORDED("plus-lg", ExpenseFacts.class),
    EXPENSE_CORRECTED("pencil", ExpenseFacts.class),
    EXPENSE_TRASHED("trash3", ExpenseFacts.class),
    EXPENSE_RESTORED("arrow-repeat", ExpenseFacts.class),
    EXPENSE_SHARED("people", ExpenseFacts.class),
    EXPENSE_BROUGHT("people", ExpenseFacts.class),
    EXPENSE_WITHDRAWN("person", ExpenseFacts.class),
    EXPENSE_RETURNED("person", ExpenseFacts.class),
    SETTLEMENT_RECORDED("arrow-left-right", SettlementFacts.class),
    SETTLEMENT_CORRECTED("pencil", SettlementFacts.class),
    SETTLEMENT_TRASHED("trash3", SettlementFacts.class),
    SETTLEMENT_RESTORED("arrow-repeat", SettlementFacts.class),
    RECEIPT_ADDED("receipt", Note.class),
    RECEIPT_REMOVED("receipt", Note.class),
    COMMENT_ADDED("journal-text", Note.class),
    LEDGER_RENAMED("pencil", Note.class),
    LEDGER_ARCHIVED("lock", Note.class),
    LEDGER_REOPENED("arrow-repeat", Note.class),
    LEDGER_SETTLING("sliders", Note.class),
    LEDGER_SIMPLIFYING("sliders", Note.class),
    MEMBER_ADDED("person", Note.class),
    MEMBER_JOINED("person", Note.class),
    MEMBER_CLAIMED("person", Note.class),
    MEMBER_MERGED("people", Note.class),
    MEMBER_RENAMED("pencil", Note.class),
    MEMBER_ROLE("sliders", Note.class),
    MEMBER_WEIGHT("sliders", Note.class),
    MEMBER_LEFT("box-arrow-right", Note.class),
    MEMBER_REMOVED("box-arrow-right", Note.class),
    MEMBER_RETURNED("person", Note.class),
    INVITATION_MADE("link-45deg", Note.class),
    INVITATION_ROTATED("link-45deg", Note.class),
    INVITATION_REVOKED("link-45deg", Note.class),
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

    /** Whether an expense comes into its ledger by it, or comes back. */
    boolean begins() {
        return this == EXPENSE_RECORDED || this == EXPENSE_BROUGHT || this == EXPENSE_RETURNED;
    }

    /** Whether it is about the group, its members or its links. */
    boolean isAboutTheLedger() {
        return Stream.of("LEDGER_", "MEMBER_", "INVITATION_").anyMatch(name()::startsWith);
    }

    /** What the message keys of its values begin with, or null where a value is a name. */
    @Nullable
    String labels() {
        return switch (this) {
            case MEMBER_ROLE, INVITATION_MADE -> "activity.role.";
            case LEDGER_SETTLING -> "activity.settling.";
            case LEDGER_SIMPLIFYING -> "activity.simplifying.";
            default -> null;
        };
    }

    Class<? extends Facts> facts() {
        return facts;
    }
}
