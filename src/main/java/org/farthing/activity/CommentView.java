package org.farthing.activity;

import java.time.Instant;
import java.util.List;

/**
 * A comment as a member reads it.
 *
 * @param author what its author is called now
 * @param typed to be edited, with the names of today
 * @param mine whether the one who looks wrote it
 * @param unseen whether it mentions the one who looks, who has not seen it yet
 */
public record CommentView(
        CommentId id,
        String author,
        Instant at,
        boolean edited,
        List<Segment> text,
        String typed,
        boolean mine,
        boolean unseen) {}
