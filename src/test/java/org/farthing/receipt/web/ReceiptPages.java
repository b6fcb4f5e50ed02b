package org.farthing.receipt.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import org.farthing.account.AccountView;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.receipt.Receipts;
import org.farthing.support.Drafts;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** An expense to attach files to, as a browser does it. */
abstract class ReceiptPages {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    Receipts receipts;

    AccountView alice;
    AccountView bob;
    AccountView charlie;
    LedgerView flat;
    ExpenseId dinner;

    @BeforeEach
    void aliceAndBobShareADinner() {
        alice = people.alice();
        bob = people.bob();
        charlie = people.charlie();
        flat = people.group(alice, bob);
        dinner = expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 4200));
    }

    ResultActions upload(AccountView account, String name, byte[] bytes) throws Exception {
        return as(
                account,
                multipart("/expenses/" + dinner + "/receipts")
                        .file(new MockMultipartFile("file", name, "image/jpeg", bytes))
                        .with(csrf()));
    }

    ResultActions panel(AccountView account) throws Exception {
        return as(account, get("/expenses/" + dinner + "/receipts").header("HX-Request", "true"));
    }

    ResultActions as(AccountView account, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(user(account.id().toString())));
    }

    String only() {
        return receipts.of(alice.id(), dinner).get(0).id().toString();
    }
}
