package org.farthing.expense.split;

/** How the shares are computed from what was typed. */
public enum SplitMode {
    EQUAL,
    SHARES,
    PERCENT,
    EXACT,
    ADJUSTED,
    ITEMS
}
