package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farthing.support.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in monitoring/, with Debian's Prometheus and two instances. Part of {@code -Pstack}. */
class MonitoringStack {

    private static final Path SHIPPED = Path.of("monitoring/prometheus");
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
    private static final Pattern OF_EXPORTERS = Pattern.compile("(pg|redis|nginx|probe)_.*|up");

    private static Path directory;
    private static Installation installation;
    private static List<Integer> ports;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        directory = Files.createTempDirectory("farthing-monitoring");
        installation = new Installation(directory);
        ports = List.of(installation.startApplication(), installation.startApplication());
    }

    @AfterAll
    static void end() throws Exception {
        installation.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "promtool check config monitoring/prometheus/prometheus.yml",
                "promtool check rules monitoring/prometheus/rules/*.yml",
                "promtool test rules monitoring/prometheus/tests/*.yml",
                "amtool check-config monitoring/alertmanager/alertmanager.yml"
            })
    void theToolsFindNothing(String command) throws Exception {
        assertThat(installation.runScript(Map.of(), "sh", "-c", command)).isZero();
    }

    @Test
    void findsTheNamesInAnExpression() {
        assertThat(Expressions.metricsIn(List.of(
                        "sum by (le, uri) (rate(a_total{b=\"c\"}[5m])) / on (d) e:f:rate5m > 1e3 or vector(0)",
                        "time() - max by (task) (g) > 36 * 3600")))
                .containsExactly("a_total", "e:f:rate5m", "g");
    }

    @Test
    void everyMetricThatIsAskedForIsThere() throws Exception {
        provoke();
        Set<String> exported = Stream.of(get(ports.get(0) + 1, "/metrics").split("\n"))
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]")[0])
                .collect(Collectors.toSet());
        Set<String> asked = Expressions.metricsIn(Expressions.all());
        asked.removeAll(Expressions.recorded());
        asked.removeIf(name -> OF_EXPORTERS.matcher(name).matches());
        assertThat(asked).contains("http_requests_total", "farthing_books_differences");
        assertThat(exported).containsAll(asked);
    }

    /** Some metrics are there only once there was something to count: a request that failed, a collection. */
    private static void provoke() throws Exception {
        Person person = new Person(List.of(ports.get(0)), 0).signUp("watched@example.org");
        installation.withoutDatabase(
                () -> assertThat(person.get("/expenses").statusCode()).isGreaterThanOrEqualTo(500));
        installation.await(ports.get(0));
        assertThat(installation.collectGarbage()).isZero();
    }

    @Test
    void prometheusSeesBothInstancesWithWhatIsShipped() throws Exception {
        int port = Servers.freePort();
        installation.start(
                "prometheus",
                "--config.file=" + configuration(),
                "--storage.tsdb.path=" + directory.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port);
        awaitBoth(port);
        for (String expression : Expressions.all()) {
            assertThat(query(port, expression)).as(expression).contains("\"status\":\"success\"");
        }
        assertThat(get(port, "/api/v1/rules"))
                .contains("\"name\":\"HighErrorRate\"")
                .doesNotContain("\"health\":\"err\"");
    }

    /** Only addresses differ, and how long one has to wait. */
    private static Path configuration() throws IOException {
        Path target = Files.createDirectories(directory.resolve("prometheus/rules"));
        try (Stream<Path> rules = Files.list(SHIPPED.resolve("rules"))) {
            for (Path file : rules.toList()) {
                Files.copy(file, target.resolve(file.getFileName().toString()));
            }
        }
        String shipped = Files.readString(SHIPPED.resolve("prometheus.yml"));
        String here = shipped.replace("app-1:8081", "127.0.0.1:" + (ports.get(0) + 1))
                .replace("app-2:8081", "127.0.0.1:" + (ports.get(1) + 1))
                .replace("interval: 15s", "interval: 1s");
        assertThat(here).contains("127.0.0.1:", "interval: 1s").doesNotContain("app-");
        return Files.writeString(directory.resolve("prometheus/prometheus.yml"), here);
    }

    private void awaitBoth(int port) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        String seen = "";
        while (!seen.contains("\"2\"") && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
            try {
                seen = query(port, "count(up{job=\"farthing\"} == 1)");
            } catch (IOException e) {
                seen = "it starts";
            }
        }
        assertThat(seen).contains("\"2\"");
    }

    private String query(int port, String expression) throws Exception {
        return get(port, "/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
    }

    private String get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }
}
