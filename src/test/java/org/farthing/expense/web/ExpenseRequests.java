package org.farthing.expense.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.ledger.LedgerView;
import org.farthing.support.Drafts;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The expense form as a browser sends it, valid until a test changes a field. */
final class ExpenseRequests {

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private ExpenseRequests() {}

    static ExpenseRequests dinnerIn(LedgerView ledger) {
        ExpenseRequests form = new ExpenseRequests();
        form.with("formKey", UUID.randomUUID().toString())
                .with("ledger", ledger.id().toString())
                .with("amount", "12.50")
                .with("currency", "EUR")
                .with("spentOn", "2026-11-20")
                .with("category", CategoryId.OTHER.toString())
                .with("description", "Dinner")
                .with("notes", "")
                .with("paidBy", ledger.me().id().toString())
                .fields
                .put(
                        "sharedBy",
                        Drafts.members(ledger).stream().map(Object::toString).toList());
        return form;
    }

    ExpenseRequests with(String name, String... values) {
        fields.put(name, List.of(values));
        return this;
    }

    ExpenseRequests without(String name) {
        fields.remove(name);
        return this;
    }

    MockHttpServletRequestBuilder by(AccountView account) {
        return to("/expenses", account);
    }

    MockHttpServletRequestBuilder to(String path, AccountView account) {
        return withoutToken(path, account).with(csrf());
    }

    MockHttpServletRequestBuilder withoutToken(String path, AccountView account) {
        MockHttpServletRequestBuilder request =
                post(path).with(user(account.id().toString()));
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request;
    }
}
