package org.farthing.summary;

import java.util.ArrayList;
import java.util.List;
import org.farthing.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Horizontal bars of the largest categories, and one of all others together. Lengths are thousandths of the width, so
 * the drawing fits any screen; refunds go to the left of the zero line.
 *
 * @param zero where nothing is, from the left
 */
public record BarChart(List<Bar> bars, int zero) {

    public static final int MOST_BARS = 6;

    /** What can be seen at all. */
    private static final int SHORTEST = 3;

    /** @param category null for all the others together */
    public record Bar(@Nullable CategoryTotal category, Money total, int x, int width) {

        public String left() {
            return percent(x);
        }

        public String length() {
            return percent(width);
        }
    }

    public BarChart {
        bars = List.copyOf(bars);
    }

    /** The bars of what the table has in the same order; categories without entries have none. */
    public static BarChart of(CurrencySummary summary) {
        List<CategoryTotal> all = summary.top(Integer.MAX_VALUE);
        List<CategoryTotal> shown = all.subList(0, Math.min(MOST_BARS, all.size()));
        List<Bar> bars = new ArrayList<>();
        shown.forEach(category -> bars.add(new Bar(category, category.total(), 0, 0)));
        all.stream()
                .skip(MOST_BARS)
                .map(CategoryTotal::total)
                .reduce(Money::plus)
                .ifPresent(others -> bars.add(new Bar(null, others, 0, 0)));
        return draw(bars);
    }

    private static BarChart draw(List<Bar> bars) {
        long most = bars.stream().mapToLong(bar -> bar.total().minor()).max().orElse(0);
        long least = bars.stream().mapToLong(bar -> bar.total().minor()).min().orElse(0);
        long span = Math.max(0, most) - Math.min(0, least);
        int zero = Ratio.perMille(-Math.min(0, least), span);
        return new BarChart(bars.stream().map(bar -> draw(bar, zero, span)).toList(), zero);
    }

    private static Bar draw(Bar bar, int zero, long span) {
        long minor = bar.total().minor();
        int width = minor == 0 ? 0 : Math.max(SHORTEST, Ratio.perMille(Math.abs(minor), span));
        int x = minor < 0 ? zero - width : zero;
        return new Bar(bar.category(), bar.total(), Math.max(0, Math.min(x, 1000 - width)), width);
    }

    public boolean hasRefunds() {
        return zero > 0;
    }

    public String zeroLine() {
        return percent(zero);
    }

    /** Thousandths as SVG has them, such as 12.5%. */
    static String percent(int perMille) {
        return perMille / 10 + "." + perMille % 10 + "%";
    }
}
