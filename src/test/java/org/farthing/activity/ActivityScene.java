package org.farthing.activity;

import java.util.List;
import java.util.Locale;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.support.Drafts;
import org.farthing.support.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Alice and Bob share a flat whose record is read. */
abstract class ActivityScene {

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    Activity activity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;

    @BeforeEach
    void aliceAndBobShareAFlat() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
    }

    void change(String sql) {
        transaction.executeWithoutResult(
                status -> jdbc.sql(sql).param(flat.id().value()).update());
    }

    ExpenseId dinner(long cents) {
        return expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, cents));
    }

    List<String> sentences(AccountView reader, Locale locale) {
        return lines(reader, locale).stream()
                .map(line -> plain(line.sentence()))
                .toList();
    }

    List<ActivityLine> lines(AccountView reader, Locale locale) {
        return lines(activity.page(reader, flat.id(), null, locale));
    }

    static List<ActivityLine> lines(ActivityPage page) {
        return page.days().stream().flatMap(day -> day.lines().stream()).toList();
    }

    /** Without the marks that isolate names, and with plain spaces. */
    static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\u2068\u2069]", "").replace('\u00a0', ' ');
    }
}
