package org.farthing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.SettlingRule;
import org.farthing.money.Money;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.support.StatementCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A page costs a handful of statements, the same with a long history as with a short one. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class StatementCountTest {

    private static final int MOST = 8;

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    SettlingRule rule;

    @Autowired
    JdbcClient jdbc;

    AccountView young;
    AccountView old;
    LedgerView few;
    LedgerView many;

    @BeforeAll
    void oneGroupIsYoungAndOneIsOld() {
        young = people.alice();
        few = people.group(young, people.bob());
        record(young, few, 10);
        old = people.alice();
        many = people.group(old, people.bob());
        record(old, many, 10_000);
    }

    private void record(AccountView account, LedgerView ledger, int count) {
        LocalDate today = account.today();
        List<ExpenseDraft> drafts = IntStream.range(0, count)
                .mapToObj(i -> Drafts.of(ledger, Money.of(100 + i, "EUR"), today.minusDays(i % 400), "Expense " + i))
                .toList();
        expenses.recordAll(account.id(), ledger.id(), drafts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/expenses",
                "/expenses?ledger={ledger}",
                "/expenses/total?text=expense",
                "/expenses/new?ledger={ledger}",
                "/ledgers",
                "/ledgers/{ledger}",
                "/expenses/recent?ledger={ledger}",
                "/expenses/{expense}",
                "/expenses/{expense}/history",
                "/expenses/{expense}/comments",
                "/ledgers/{ledger}/balances",
                "/ledgers/{ledger}/statistics",
                "/ledgers/{ledger}/activity",
                "/ledgers/{ledger}/trash",
                "/ledgers/{ledger}/settlements",
                "/ledgers/{ledger}/members",
                "/balances",
                "/recurring",
                "/mentions",
                "/summary"
            })
    void aPageCostsTheSameFewStatementsWhateverTheHistory(String address) throws Exception {
        assertThat(count(old, address, many))
                .isEqualTo(count(young, address, few))
                .isBetween(1, MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/balances", "/ledgers/{ledger}/balances"})
    void soDoBalancesOfAGroupThatJoinsNoDebts(String address) throws Exception {
        rule.simplify(young.id(), few.id(), false);
        rule.simplify(old.id(), many.id(), false);
        try {
            aPageCostsTheSameFewStatementsWhateverTheHistory(address);
        } finally {
            rule.simplify(young.id(), few.id(), true);
            rule.simplify(old.id(), many.id(), true);
        }
    }

    private int count(AccountView account, String address, LedgerView ledger) throws Exception {
        String newest = jdbc.sql("select id from expense where ledger_id = ? order by id desc limit 1")
                .param(ledger.id().value())
                .query(String.class)
                .single();
        return count(
                account, address.replace("{ledger}", ledger.id().toString()).replace("{expense}", newest));
    }

    private int count(AccountView account, String address) throws Exception {
        return StatementCounter.during(() ->
                mvc.perform(get(address).with(user(account.id().toString()))).andExpect(status().isOk()));
    }
}
