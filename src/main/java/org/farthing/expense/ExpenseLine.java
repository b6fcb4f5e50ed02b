package org.farthing.expense;

import java.time.LocalDate;

/**
 * A row of a list, worded for the reader. A page shows fifty of them, so the words are put together here and not by
 * fifty times twenty template expressions.
 *
 * @param about category, and for a group its name and who paid; each part is isolated for mixed writing directions
 * @param sum the reader's share, or that they have no part in it
 * @param whole the whole amount where the sum is a share of it, else empty
 */
public record ExpenseLine(
        String href,
        LocalDate spentOn,
        String badge,
        String icon,
        String title,
        String about,
        boolean involved,
        String sum,
        String whole) {}
