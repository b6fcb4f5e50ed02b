package org.farthing.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.util.UUID;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class RequestIdTest {

    private static final String GIVEN = "0123456789abcdef0123456789abcdef";

    @Autowired
    MockMvc mvc;

    @Test
    void eachRequestHasANameOfItsOwn() throws Exception {
        String one = answer("/sign-in").getHeader(RequestId.HEADER);
        String other = answer("/sign-in").getHeader(RequestId.HEADER);

        assertThat(UUID.fromString(one)).isNotEqualTo(UUID.fromString(other));
        assertThat(RequestId.current()).isNull();
    }

    @Test
    void believesATrustedProxyOnly() throws Exception {
        mvc.perform(get("/sign-in").header(RequestId.HEADER, GIVEN))
                .andExpect(header().string(RequestId.HEADER, not(GIVEN)));
        mvc.perform(get("/sign-in").header(RequestId.HEADER, GIVEN).requestAttr(RequestId.FORWARDED, true))
                .andExpect(header().string(RequestId.HEADER, GIVEN));
        mvc.perform(get("/sign-in")
                        .header(RequestId.HEADER, "alice@example.org")
                        .requestAttr(RequestId.FORWARDED, true))
                .andExpect(header().string(RequestId.HEADER, not("alice@example.org")));
    }

    @Test
    void standsOnTheErrorPageAndInAProblem() throws Exception {
        mvc.perform(get("/static/unknown").header(RequestId.HEADER, GIVEN).requestAttr(RequestId.FORWARDED, true))
                .andExpect(content().string(containsString(GIVEN)));
        mvc.perform(get("/api/ledgers").header(RequestId.HEADER, GIVEN).requestAttr(RequestId.FORWARDED, true))
                .andExpect(jsonPath("$.reference").value(GIVEN));
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse();
    }
}
