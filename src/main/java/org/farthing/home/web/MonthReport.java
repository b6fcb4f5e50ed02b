package org.farthing.home.web;

import org.farthing.summary.BarChart;
import org.farthing.summary.CurrencyReport;
import org.farthing.summary.CurrencySummary;
import org.farthing.summary.TrendChart;

/** The month in one currency with its charts. */
record MonthReport(CurrencySummary figures, BarChart bars, TrendChart columns) {

    static MonthReport of(CurrencyReport report) {
        return new MonthReport(report.figures(), BarChart.of(report.figures()), TrendChart.of(report.trend()));
    }

    public boolean isWithSpending() {
        return !bars.bars().isEmpty();
    }
}
