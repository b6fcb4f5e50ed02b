package org.farthing.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.farthing.category.CategoryLabels;
import org.farthing.category.CategoryView;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;
import org.farthing.money.RateText;
import org.farthing.platform.web.LocalText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The language, the place and the ledger of one reader, in which stored facts become words. */
final class Words {

    /** First strong isolate and its end: a name in another script does not turn its neighbours round. */
    private static final String ISOLATED = "\u2068%s\u2069";

    private final MessageSource messages;
    private final CategoryLabels labels;
    private final LedgerView ledger;
    private final Map<UUID, CategoryView> categories;
    private final ZoneId zone;
    private final Locale locale;
    private final LocalText text;

    Words(
            MessageSource messages,
            CategoryLabels labels,
            LedgerView ledger,
            Map<UUID, CategoryView> categories,
            ZoneId zone,
            Locale locale) {
        this.messages = messages;
        this.labels = labels;
        this.ledger = ledger;
        this.categories = categories;
        this.zone = zone;
        this.locale = locale;
        this.text = new LocalText(locale);
    }

    LedgerView ledger() {
        return ledger;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    static String isolated(@Nullable String words) {
        return ISOLATED.formatted(words == null ? "" : words);
    }

    /** What a member is called now. */
    String name(UUID member) {
        return ledger.member(new MemberId(member))
                .map(MemberView::name)
                .map(Words::isolated)
                .orElseGet(() -> say("activity.somebody"));
    }

    String actor(@Nullable MemberId actor) {
        return actor == null ? say("app.name") : name(actor.value());
    }

    String money(Money amount) {
        return text.money(amount);
    }

    String rate(@Nullable BigDecimal rate) {
        return rate == null ? "" : RateText.plain(rate, locale);
    }

    String date(LocalDate day) {
        return text.date(day);
    }

    String category(UUID id) {
        CategoryView category = categories.get(id);
        return category == null ? "" : isolated(labels.of(category, locale));
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    String time(Instant moment) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }

    String heading(LocalDate day) {
        LocalDate today = LocalDate.now(zone);
        if (day.equals(today)) {
            return say("date.today");
        }
        return day.equals(today.minusDays(1)) ? say("date.yesterday") : date(day);
    }
}
