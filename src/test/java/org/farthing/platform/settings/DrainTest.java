package org.farthing.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DrainTest {

    private final Drain drain = new Drain(new DrainSettings(Duration.ZERO));

    @Test
    void leavesRequestsAloneUntilTheEnd() throws Exception {
        drain.start();
        MockHttpServletResponse response = ask("GET", true);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Connection")).isNull();
    }

    @Test
    void sendsWhatIsSafeToAnotherInstance() throws Exception {
        drain.stop();
        assertThat(ask("GET", true).getStatus()).isEqualTo(502);
        assertThat(ask("HEAD", true).getStatus()).isEqualTo(502);
    }

    @Test
    void answersWhatChangesSomethingAndWhoHasNobodyElseToAsk() throws Exception {
        drain.stop();
        assertThat(ask("POST", true).getStatus()).isEqualTo(200);
        MockHttpServletResponse direct = ask("GET", false);
        assertThat(direct.getStatus()).isEqualTo(200);
        assertThat(direct.getHeader("Connection")).isEqualTo("close");
    }

    @Test
    void isOverWhereItStartsAgain() throws Exception {
        drain.stop();
        drain.start();
        assertThat(ask("GET", true).getStatus()).isEqualTo(200);
        assertThat(ask("GET", false).getHeader("Connection")).isNull();
    }

    private MockHttpServletResponse ask(String method, boolean handsOver) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/expenses");
        if (handsOver) {
            request.addHeader("X-Hand-Over", "1");
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        drain.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
