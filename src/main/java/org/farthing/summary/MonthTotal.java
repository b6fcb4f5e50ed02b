package org.farthing.summary;

import java.time.YearMonth;
import org.farthing.money.Money;

/** What was spent in a month; zero if nothing was. */
public record MonthTotal(YearMonth month, Money total) {}
