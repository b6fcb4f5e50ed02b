package org.farthing.recurring;

import org.farthing.expense.ExpenseDraft;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a rule; null for what stays.
 *
 * @param rhythm from today on
 * @param template of all that are still to be made, the next one included
 * @param next of the next one alone
 */
public record RuleChange(
        @Nullable Rhythm rhythm,
        @Nullable ExpenseDraft template,
        @Nullable ExpenseDraft next) {}
