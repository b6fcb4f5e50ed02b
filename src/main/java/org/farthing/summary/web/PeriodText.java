package org.farthing.summary.web;

import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.farthing.platform.web.LocalText;
import org.farthing.summary.Period;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names a period as people say it. */
@Component
class PeriodText {

    private final MessageSource messages;

    PeriodText(MessageSource messages) {
        this.messages = messages;
    }

    String of(Period period, Locale locale) {
        LocalText text = new LocalText(locale);
        String year = String.valueOf(period.first().getYear());
        return switch (period.kind()) {
            case MONTH -> text.month(YearMonth.from(period.first()));
            case QUARTER -> messages.getMessage("summary.quarter", new Object[] {quarter(period), year}, locale);
            case YEAR -> year;
            case RANGE -> text.date(period.first()) + " – " + text.date(period.last());
        };
    }

    private static int quarter(Period period) {
        return period.first().get(IsoFields.QUARTER_OF_YEAR);
    }
}
