package org.farthing.platform.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class ErrorPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @ParameterizedTest
    @ValueSource(strings = {"/nonsense", "/expenses/nonsense", "/expenses/00000000-0000-4000-8000-000000000000"})
    void whoeverIsSignedInFindsTheWayBackInTheUsualFrame(String address) throws Exception {
        UUID alice = people.alice().id().value();

        mvc.perform(get(address).with(user(alice.toString())))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("href=\"/summary\"")))
                .andExpect(content().string(not(containsString("href=\"/sign-in\""))));
    }
}
