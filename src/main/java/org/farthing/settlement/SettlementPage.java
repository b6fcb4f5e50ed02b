package org.farthing.settlement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a group's payments, the newest first.
 *
 * @param older where the next page goes on, null at the end
 */
public record SettlementPage(
        List<SettlementView> settlements, @Nullable SettlementPlace older) {}
