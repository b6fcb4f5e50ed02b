package org.farthing.expense.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import org.farthing.account.AccountView;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class ExpenseAddressesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    AccountView alice;

    @BeforeAll
    void aliceIsCurious() {
        alice = people.alice();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?before=garbage",
                "?after=%00",
                "?text=%00",
                "?text=%25",
                "?least=abc",
                "?least=1e999&most=-1",
                "?from=0001-01-01&to=soon",
                "?before=9999999999-01-01_00000000-0000-7000-8000-000000000012",
                "?ledger=garbage",
                "?category=%00",
                "?ledger=00000000-0000-0000-0000-000000000000",
                "/garbage",
                "/new?ledger=garbage",
                "/new?version=x",
                "/recent?ledger=garbage",
                "/recent",
                "/total?least=abc&text=%00",
                "/suggestion?description=%00",
                "/00000000-0000-0000-0000-000000000000/edit"
            })
    void noAddressBreaksAPage(String address) throws Exception {
        int status = mvc.perform(get(URI.create("/expenses" + address))
                        .with(user(alice.id().toString())))
                .andReturn()
                .getResponse()
                .getStatus();

        assertThat(status).isIn(200, 204, 400, 404);
    }
}
