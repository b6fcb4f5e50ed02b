package org.farthing.recurring;

import java.time.LocalDate;
import java.util.List;
import org.farthing.category.CategoryView;
import org.farthing.expense.ExpenseDraft;
import org.farthing.ledger.LedgerId;
import org.jspecify.annotations.Nullable;

/**
 * A rule as a member of its ledger sees it.
 *
 * @param version to be handed back when it is changed
 * @param ledgerName of a group; the personal ledger has none to show
 * @param stopped why it stopped; null unless it has
 * @param nextDays the next three days, none when it is over
 * @param template what each expense is like; its day says nothing
 * @param nextTemplate what the next one alone is like; null if it is like the others
 * @param made how many expenses it has made
 */
public record RuleView(
        RuleId id,
        int version,
        LedgerId ledger,
        String ledgerName,
        boolean group,
        boolean writable,
        Rhythm rhythm,
        RuleState state,
        @Nullable Reason stopped,
        List<LocalDate> nextDays,
        ExpenseDraft template,
        @Nullable ExpenseDraft nextTemplate,
        CategoryView category,
        int made) {

    /** A message key with what it names. */
    public record Reason(String messageKey, String argument) {}

    public boolean is(RuleState asked) {
        return state == asked;
    }

    public boolean isActive() {
        return state == RuleState.ACTIVE;
    }

    public boolean isPaused() {
        return state == RuleState.PAUSED;
    }

    public boolean isStopped() {
        return state == RuleState.STOPPED;
    }

    public boolean isEnded() {
        return state == RuleState.ENDED;
    }

    /** What is recorded next. */
    public ExpenseDraft upcoming() {
        return nextTemplate == null ? template : nextTemplate;
    }
}
