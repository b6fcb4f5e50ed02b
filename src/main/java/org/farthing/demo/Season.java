package org.farthing.demo;

import java.time.YearMonth;

/** How much of the usual something is in each month, in percent. */
enum Season {
    STEADY(100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100),
    HEATING(190, 175, 150, 105, 70, 50, 45, 45, 60, 95, 140, 175),
    OUTDOORS(40, 45, 70, 100, 130, 155, 170, 165, 125, 85, 55, 60),
    HOLIDAYS(20, 40, 60, 130, 60, 180, 240, 220, 80, 60, 30, 80),
    PRESENTS(50, 60, 60, 80, 90, 80, 70, 60, 70, 80, 160, 340),
    SALES(160, 80, 90, 100, 90, 80, 150, 80, 110, 100, 130, 130);

    private final int[] percent;

    Season(int... percent) {
        this.percent = percent;
    }

    int percent(YearMonth month) {
        return percent[month.getMonthValue() - 1];
    }
}
