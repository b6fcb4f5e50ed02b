package org.farthing.activity;

import java.util.List;
import java.util.Locale;
import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerId;
import org.jspecify.annotations.Nullable;

/** What somebody reads on the first page of a record, the newest first, in plain text. */
record Feed(Activity activity) {

    List<String> sentences(AccountView reader, LedgerId ledger) {
        return lines(reader, ledger).stream()
                .map(line -> plain(line.sentence()))
                .toList();
    }

    List<String> changes(AccountView reader, LedgerId ledger) {
        return lines(reader, ledger).get(0).changes().stream()
                .map(change -> plain(change.label() + ": " + change.before() + " → " + change.after()))
                .toList();
    }

    private List<ActivityLine> lines(AccountView reader, LedgerId ledger) {
        return activity.page(reader, ledger, null, Locale.UK).days().stream()
                .flatMap(day -> day.lines().stream())
                .toList();
    }

    /** Without the marks that isolate names, and with plain spaces. */
    static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\u2068\u2069]", "").replace('\u00a0', ' ');
    }
}
