package org.farthing.ledger.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.farthing.account.AccountView;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.ledger.MemberId;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of a group, as a browser asks for them. */
abstract class GroupScene {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Expenses expenses;

    @Autowired
    JdbcTemplate jdbc;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;
    MemberId dora;
    String base;

    @BeforeEach
    void aliceBobAndAPlaceholderHaveADinner() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
        dora = ledgers.addPlaceholder(alice.id(), flat.id(), "Dora");
        flat = ledgers.find(alice.id(), flat.id());
        base = "/ledgers/" + flat.id();
    }

    static MockHttpServletRequestBuilder as(AccountView account, MockHttpServletRequestBuilder request) {
        return request.with(user(account.id().toString())).with(csrf()).header("Accept-Language", "en");
    }
}
