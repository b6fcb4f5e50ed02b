package org.farthing.receipt.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.money.Money;
import org.farthing.receipt.Receipts;
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
        ExpenseDraft draft = ExpenseDraft.equally(
                Money.of(4200, "EUR"),
                LocalDate.of(2026, 11, 20),
                CategoryId.OTHER,
                "Dinner",
                "",
                flat.me().id(),
                List.of(flat.me().id()));
        dinner = expenses.record(alice.id(), flat.id(), new ExpenseId(UUID.randomUUID()), draft);
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
