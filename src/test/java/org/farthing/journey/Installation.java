package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A machine of its own, as far as one can be had here: PostgreSQL, Redis, a folder of receipts, and the jar on them. */
final class Installation implements AutoCloseable {

    private static final String JAR = System.getProperty("farthing.jar", "target/farthing.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final Servers servers;
    private final List<Process> applications = new ArrayList<>();
    private Process database;
    final Path receipts;

    /** PostgreSQL and Redis run, and there is nothing in them. */
    Installation(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        servers = new Servers(directory.resolve("servers"));
        receipts = Files.createDirectory(directory.resolve("uploads"));
        servers.createDatabase();
        database = servers.startDatabase();
        servers.startRedis();
    }

    /** @return its port; that of the metrics is the next */
    int startApplication() throws IOException, InterruptedException {
        int port = Servers.freePort();
        applications.add(servers.run(settings(Map.of("PORT", String.valueOf(port))), java(), "-Xmx300m", "-jar", JAR));
        await(port);
        await(port + 1);
        return port;
    }

    /** Ends at once if one of the applications has ended. */
    void await(int port) throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        long end = System.nanoTime() + PATIENCE.toNanos();
        int status = 0;
        while (status != 200 && System.nanoTime() < end && applications.stream().allMatch(Process::isAlive)) {
            try {
                status = client.send(health, BodyHandlers.discarding()).statusCode();
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        assertThat(status).as("%s, see target/stack", health.uri()).isEqualTo(200);
    }

    void withoutDatabase(Callable<?> task) throws Exception {
        servers.stopDatabase(database);
        try {
            task.call();
        } finally {
            database = servers.startDatabase();
        }
    }

    /** Of the first instance. */
    int collectGarbage() throws IOException, InterruptedException {
        String pid = String.valueOf(applications.get(0).pid());
        return runScript(Map.of(), Path.of(java()).resolveSibling("jcmd").toString(), pid, "GC.run");
    }

    /** Starts something that runs until the end. */
    void start(String... command) throws IOException {
        servers.run(Map.of(), command);
    }

    /** Runs the jar with a profile that ends by itself. */
    int runProfile(String name) throws IOException, InterruptedException {
        return exitCode(servers.run(settings(Map.of("SPRING_PROFILES_ACTIVE", name)), java(), "-jar", JAR));
    }

    /** Runs a script of the project; what it says is in target/stack. */
    int runScript(Map<String, String> more, String... command) throws IOException, InterruptedException {
        return exitCode(servers.run(settings(more), command));
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** The first column of what a statement finds. */
    List<String> select(String sql) throws SQLException {
        try (Connection connection = connect();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect()) {
            connection.createStatement().execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + servers.postgresPort + "/postgres?user=farthing");
    }

    private Map<String, String> settings(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("DATABASE_URL", "postgres://farthing@127.0.0.1:" + servers.postgresPort + "/postgres");
        settings.put("REDIS_URL", "redis://127.0.0.1:" + servers.redisPort);
        settings.put("FARTHING_RECEIPTS_DIRECTORY", receipts.toString());
        settings.put("FARTHING_RATES_ENABLED", "false");
        return settings;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Override
    public void close() throws InterruptedException {
        servers.close();
    }
}
