package org.farthing.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.token.AccessTokens;
import org.farthing.token.Grant;
import org.farthing.token.IssuedToken;
import org.farthing.token.NewToken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class RateLimitTest {

    private static final int QUOTA = 600;

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    AccessTokens tokens;

    @Autowired
    SharedBuckets buckets;

    @Test
    void requestsOfATokenAreCounted() throws Exception {
        AccountView alice = people.alice();
        IssuedToken busy = token(alice);
        MockHttpServletResponse first = request(busy);
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getHeader("RateLimit-Policy")).isEqualTo("\"default\";q=600;w=60");
        assertThat(first.getHeader("RateLimit")).matches("\"default\";r=599;t=\\d+");

        useUp(busy);

        MockHttpServletResponse last = request(busy);
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(Long.parseLong(last.getHeader("Retry-After"))).isPositive();
        assertThat(request(token(alice)).getStatus()).isEqualTo(200);
    }

    private IssuedToken token(AccountView owner) {
        return tokens.issue(owner.id(), UUID.randomUUID(), new NewToken("Test", Grant.READING, null));
    }

    private MockHttpServletResponse request(IssuedToken token) throws Exception {
        return mvc.perform(get("/api/me").header("Authorization", "Bearer " + token.secret()))
                .andReturn()
                .getResponse();
    }

    /** So far below zero that it does not matter how much refills meanwhile on a slow machine. */
    private void useUp(IssuedToken token) {
        buckets.get(RateLimitFilter.PREFIX + token.view().id(), RateLimitFilter.limit(QUOTA))
                .consumeIgnoringRateLimits(100 * QUOTA);
    }
}
