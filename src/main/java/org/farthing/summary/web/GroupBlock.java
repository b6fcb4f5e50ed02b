package org.farthing.summary.web;

import java.time.LocalDate;
import java.util.List;
import org.farthing.ledger.LedgerId;
import org.farthing.summary.BarChart;
import org.farthing.summary.GroupFigures;
import org.farthing.summary.MemberChart;
import org.farthing.summary.MonthTotal;
import org.farthing.summary.Period;
import org.farthing.summary.Scope;
import org.farthing.summary.SummaryLinks;
import org.farthing.summary.TrendChart;

/** One currency of a group's statistics, with its charts. */
record GroupBlock(
        String code, GroupFigures figures, BarChart bars, MemberChart people, TrendChart columns, SummaryLinks links) {

    static GroupBlock of(LedgerId group, GroupFigures figures) {
        return new GroupBlock(
                figures.currency().getCurrencyCode(),
                figures,
                BarChart.of(figures.whole()),
                MemberChart.of(figures.members()),
                TrendChart.of(figures.charted()),
                new SummaryLinks(all(figures.months().months()), Scope.ledger(group)));
    }

    /** Whatever has an expense lies in it, so that the bars lead to all of them. */
    private static Period all(List<MonthTotal> months) {
        LocalDate first = months.get(0).month().atDay(1);
        return Period.range(first, months.get(months.size() - 1).month().atEndOfMonth());
    }
}
