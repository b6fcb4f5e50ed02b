package org.farthing.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.farthing.support.ServerTest;
import org.farthing.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ServerTest
class HealthTest {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Test
    void isWellWhileTheDatabaseAnswers() throws Exception {
        HttpResponse<String> health = new Visitor(port).get("/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"ok\"").contains("\"database\":\"ok\"");
    }

    @Test
    void isUnavailableWhileTheDatabaseDoesNotAnswer() {
        JdbcTemplate nowhere = new JdbcTemplate(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nowhere"));

        var health = new HealthController(nowhere).health();

        assertThat(health.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(health.getBody()).containsEntry("database", "unavailable");
    }

    @Test
    void metricsAreOnTheManagementPortAlone() throws Exception {
        assertThat(new Visitor(managementPort).get("/metrics").body()).contains("farthing_books_differences");
        assertThat(managementPort).isNotEqualTo(port);
        for (String path : new String[] {"/metrics", "/prometheus", "/actuator", "/actuator/health"}) {
            HttpResponse<String> answer = new Visitor(port).get(path);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).endsWith("/sign-in"));
        }
    }
}
