package org.farthing.expense.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.stream.IntStream;
import org.farthing.account.AccountView;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.money.Money;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class ExpenseExportTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Expenses expenses;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;

    @BeforeEach
    void aliceBoughtDinnerForTwoAndCoffeeForHerself() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
        expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 2000));
        LedgerView own = ledgers.find(alice.id(), ledgers.personalOf(alice.id()));
        expenses.record(
                alice.id(),
                own.id(),
                Drafts.newId(),
                Drafts.of(own, Money.of(350, "EUR"), Drafts.DAY.minusDays(1), "=SUM(A1) \"coffee\""));
    }

    @Test
    void countsOnesOwnShareOnly() throws Exception {
        assertThat(lines(alice, ""))
                .containsExactly(
                        "\ufeff\"Date\",\"Description\",\"Category\",\"Ledger\",\"My share\",\"Total\",\"Currency\",\"Paid by me\"",
                        "2026-11-20,\"Dinner\",\"Other\",\"Flat\",10.00,20.00,EUR,20.00",
                        "2026-11-19,\"'=SUM(A1) \"\"coffee\"\"\",\"Other\",\"Personal\",3.50,3.50,EUR,3.50");
        assertThat(lines(bob, ""))
                .hasSize(2)
                .element(1)
                .isEqualTo("2026-11-20,\"Dinner\",\"Other\",\"Flat\",10.00,20.00,EUR,0.00");
        assertThat(lines(charlie, "")).hasSize(1);
    }

    @Test
    void keepsToTheFilter() throws Exception {
        assertThat(lines(alice, "?text=coffee")).hasSize(2);
        assertThat(lines(alice, "?ledger=" + flat.id())).hasSize(2);
        assertThat(lines(alice, "?from=2026-11-21")).hasSize(1);
    }

    @Test
    void theGroupOfOthersIsNotFound() throws Exception {
        mvc.perform(get("/expenses/export.csv?ledger=" + flat.id())
                        .with(user(charlie.id().toString())))
                .andExpect(status().isNotFound());
    }

    @Test
    void goesOnThroughALongHistory() throws Exception {
        expenses.recordAll(
                alice.id(),
                flat.id(),
                IntStream.range(0, 2_500)
                        .mapToObj(i ->
                                Drafts.of(flat, Money.of(100 + i, "EUR"), Drafts.DAY.minusDays(i % 40), "Expense " + i))
                        .toList());

        List<String> lines = lines(alice, "");

        assertThat(lines).hasSize(2_503).doesNotHaveDuplicates();
    }

    private List<String> lines(AccountView account, String query) throws Exception {
        return mvc.perform(get("/expenses/export.csv" + query)
                        .with(user(account.id().toString())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .lines()
                .toList();
    }
}
