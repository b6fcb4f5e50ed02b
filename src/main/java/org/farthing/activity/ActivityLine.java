package org.farthing.activity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the record, worded for its reader. Names and titles in the sentence are isolated for mixed writing
 * directions.
 *
 * @param position in the record
 * @param day and time, where the reader lives
 * @param href where to look at it, or null if there is nothing any more
 * @param quote what the comment says that it is about
 */
public record ActivityLine(
        long position,
        String icon,
        String sentence,
        LocalDate day,
        String time,
        @Nullable String href,
        List<FieldChange> changes,
        List<Segment> quote) {}
