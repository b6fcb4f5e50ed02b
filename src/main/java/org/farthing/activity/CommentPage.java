package org.farthing.activity;

import java.util.List;
import org.farthing.expense.ExpenseView;
import org.jspecify.annotations.Nullable;

/**
 * Comments on an expense in the order they were made.
 *
 * @param earlier the comment before which the next page ends, or null if these are the first
 */
public record CommentPage(
        ExpenseView expense,
        List<CommentView> comments,
        @Nullable CommentId earlier) {

    /** Whether there is a form in which this comment is edited, or without one, in which a comment is written. */
    public boolean hasFormFor(@Nullable CommentId editing) {
        return isWritable()
                && (editing == null
                        || comments.stream()
                                .anyMatch(comment ->
                                        comment.mine() && comment.id().equals(editing)));
    }

    public boolean isWritable() {
        return expense.ledger().isWritable() && !expense.trashed();
    }
}
