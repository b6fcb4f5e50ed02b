package org.farthing.summary.web;

import java.util.List;
import org.farthing.summary.BarChart;
import org.farthing.summary.CurrencyReport;
import org.farthing.summary.CurrencySummary;
import org.farthing.summary.CurrencyTrend;
import org.farthing.summary.Summary;
import org.farthing.summary.Trend;
import org.farthing.summary.TrendChart;

/** One currency on the page, with its charts. */
record CurrencyBlock(String code, CurrencySummary figures, CurrencyTrend trend, BarChart bars, TrendChart columns) {

    /** None if there is nothing to see in any currency. */
    static List<CurrencyBlock> of(Summary summary, Trend trend) {
        return summary.currencies().isEmpty() && trend.currencies().isEmpty()
                ? List.of()
                : CurrencyReport.of(summary, trend).stream()
                        .map(CurrencyBlock::of)
                        .toList();
    }

    private static CurrencyBlock of(CurrencyReport report) {
        return new CurrencyBlock(
                report.currency().getCurrencyCode(),
                report.figures(),
                report.trend(),
                BarChart.of(report.figures()),
                TrendChart.of(report.trend()));
    }
}
