package org.farthing.expense.split;

/** What a bill adds to its lines, or takes off them. */
public enum ExtraKind {
    TAX,
    TIP,
    SERVICE,
    DISCOUNT
}
