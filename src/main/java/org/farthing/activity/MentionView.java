package org.farthing.activity;

import java.time.Instant;
import java.util.List;
import org.farthing.expense.ExpenseId;

/** A comment in which somebody was mentioned, as they read it. */
public record MentionView(
        CommentId id,
        ExpenseId expense,
        String description,
        String group,
        String author,
        Instant at,
        List<Segment> text,
        boolean unseen) {}
