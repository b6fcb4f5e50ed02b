package org.farthing.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.farthing.support.ServerTest;
import org.farthing.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class HttpMetricsTest {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Test
    void countsARequestOnceByMethodRouteAndStatus() throws Exception {
        double before = value("http_requests_total", "method=\"GET\"", "uri=\"/sign-in\"", "status=\"200\"");
        new Visitor(port).get("/sign-in");

        assertThat(value("http_requests_total", "method=\"GET\"", "uri=\"/sign-in\"", "status=\"200\""))
                .isEqualTo(before + 1);
        assertThat(metrics()).anyMatch(line -> line.startsWith("http_request_duration_seconds_bucket"));
        assertThat(metrics()).noneMatch(line -> line.startsWith("http_server_requests"));
    }

    @Test
    void leavesProbesAndScrapesOut() throws Exception {
        new Visitor(port).get("/health");
        new Visitor(managementPort).get("/metrics");

        assertThat(metrics())
                .filteredOn(line -> line.startsWith("http_"))
                .noneMatch(line -> line.contains("/health") || line.contains("/metrics"));
    }

    @Test
    void givesUnknownPathsAndMethodsNoLabelOfTheirOwn() throws Exception {
        String invented = "x" + UUID.randomUUID().toString().replace("-", "");
        new Visitor(port).get("/" + invented);
        new Visitor(port).get("/static/" + invented);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                .method(invented.toUpperCase(Locale.ROOT), BodyPublishers.noBody())
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());

        assertThat(metrics()).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(invented));
    }

    private double value(String name, String... labels) throws Exception {
        return metrics().stream()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private List<String> metrics() throws Exception {
        return new Visitor(managementPort).get("/metrics").body().lines().toList();
    }
}
