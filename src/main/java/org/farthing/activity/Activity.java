package org.farthing.activity;

import java.util.List;
import java.util.Locale;
import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerId;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened in a ledger: who did what, and what it was before. Only its members can read it. */
@Service
public class Activity {

    static final int PAGE = 50;

    private final Ledgers ledgers;
    private final ActivityRows rows;
    private final ActivityLines lines;

    Activity(Ledgers ledgers, ActivityRows rows, ActivityLines lines) {
        this.ledgers = ledgers;
        this.rows = rows;
        this.lines = lines;
    }

    /**
     * @param before the position of the last entry of the page before, or null for the first page
     * @throws org.farthing.platform.NotFoundException for whoever is no member
     */
    @Transactional(readOnly = true)
    public ActivityPage page(AccountView reader, LedgerId id, @Nullable Long before, Locale locale) {
        return page(reader, id, before, PAGE, locale);
    }

    /** The same with as many entries a page as asked for. */
    @Transactional(readOnly = true)
    public ActivityPage page(AccountView reader, LedgerId id, @Nullable Long before, int most, Locale locale) {
        LedgerView ledger = ledgers.find(reader.id(), id);
        List<ActivityRow> found = rows.ofLedger(id, before == null ? Long.MAX_VALUE : before, most + 1);
        List<ActivityRow> shown = found.subList(0, Math.min(found.size(), most));
        Words words = lines.words(reader, ledger, shown, locale);
        Long older = found.size() > most ? shown.get(most - 1).position() : null;
        return new ActivityPage(ledger, lines.days(shown, words), older);
    }
}
