package org.farthing.summary;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.farthing.money.Money;

/**
 * A column for each month. Across, lengths are thousandths of the width; down, they are pixels of the drawing, with room
 * for a value above the columns and for the months below.
 *
 * @param zero where nothing is, from the top
 * @param labelLine where the names of the months stand, from the top
 */
public record TrendChart(List<Column> columns, int zero, int labelLine) {

    public static final int HEIGHT = 176;

    private static final int TOP = 24;
    private static final int PLOT = 128;

    /** What can be seen at all. */
    private static final int SHORTEST = 2;

    public record Column(YearMonth month, Money total, int x, int width, int y, int height) {

        public String left() {
            return BarChart.percent(x);
        }

        public String breadth() {
            return BarChart.percent(width);
        }

        public String centre() {
            return BarChart.percent(x + width / 2);
        }

        /** Where the value is anchored, so that it does not stick out at the sides: start, middle or end. */
        public String anchor() {
            int centre = x + width / 2;
            return centre < 200 ? "start" : centre > 800 ? "end" : "middle";
        }

        public String anchorPoint() {
            int centre = x + width / 2;
            return BarChart.percent(centre < 200 ? x : centre > 800 ? x + width : centre);
        }
    }

    public TrendChart {
        columns = List.copyOf(columns);
    }

    public static TrendChart of(CurrencyTrend trend) {
        List<MonthTotal> months = trend.months();
        long most = months.stream().mapToLong(m -> m.total().minor()).max().orElse(0);
        long least = months.stream().mapToLong(m -> m.total().minor()).min().orElse(0);
        long span = Math.max(0, most) - Math.min(0, least);
        int zero = TOP + (span == 0 ? PLOT : pixels(Math.max(0, most), span));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            columns.add(column(months.get(i), i, months.size(), zero, span));
        }
        return new TrendChart(columns, zero, HEIGHT - 6);
    }

    private static Column column(MonthTotal month, int index, int count, int zero, long span) {
        int start = index * 1000 / count;
        int slot = (index + 1) * 1000 / count - start;
        long minor = month.total().minor();
        int height = minor == 0 ? 0 : Math.max(SHORTEST, pixels(Math.abs(minor), span));
        int y = minor < 0 ? zero : zero - height;
        return new Column(month.month(), month.total(), start + slot / 5, slot - 2 * (slot / 5), y, height);
    }

    private static int pixels(long part, long span) {
        return Math.toIntExact(Ratio.of(part, span, PLOT));
    }

    /** Where values stand, above all columns. */
    public int valueLine() {
        return TOP - 8;
    }

    public int height() {
        return HEIGHT;
    }
}
