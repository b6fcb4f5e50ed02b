package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What docker-compose.yml starts, as processes of this machine: nginx, two instances of the jar, PostgreSQL, Redis. */
final class ShippedStack {

    private static final String JAR = System.getProperty("farthing.jar", "target/farthing.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private static final class Started {
        static final ShippedStack STACK = start();
    }

    private final Path directory;
    final Servers servers;
    final Nginx nginx;
    final List<Integer> ports = List.of(Servers.freePort(), Servers.freePort());
    final List<Integer> managementPorts = List.of(Servers.freePort(), Servers.freePort());
    private final List<Process> instances = new ArrayList<>();
    Process database;
    Process redis;
    private final HttpClient client = HttpClient.newHttpClient();

    private ShippedStack(Path directory) throws IOException, InterruptedException {
        this.directory = directory;
        this.servers = new Servers(directory.resolve("servers"));
        this.nginx = new Nginx(directory.resolve("nginx"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        servers.createDatabase();
        database = servers.startDatabase();
        redis = servers.startRedis();
    }

    /** One for all tests of a run. */
    static ShippedStack shared() {
        return Started.STACK;
    }

    private static ShippedStack start() {
        try {
            Path directory = Files.createTempDirectory("farthing-shipped");
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
            ShippedStack stack = new ShippedStack(directory);
            stack.migrate();
            stack.nginx.start(stack.servers, stack.ports);
            for (int i = 0; i < stack.ports.size(); i++) {
                stack.instances.add(stack.startInstance(i, Map.of()));
            }
            for (int i = 0; i < stack.ports.size(); i++) {
                stack.waitForInstance(i);
            }
            return stack;
        } catch (IOException | InterruptedException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the job of the cluster does it: without a Redis, before any instance starts, and after one was killed. */
    private void migrate() throws IOException, InterruptedException, SQLException {
        try (Connection database = connect();
                Statement statement = database.createStatement()) {
            statement.execute("create table databasechangeloglock(id int primary key, locked boolean not null,"
                    + " lockgranted timestamp, lockedby varchar(255))");
            statement.execute("insert into databasechangeloglock values (1, true, now(), 'a start that was killed')");
        }
        Process migration = startMigration("postgres");
        assertThat(migration.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(migration.exitValue()).as("migration, see target/stack").isZero();
    }

    Process startMigration(String name) throws IOException {
        Map<String, String> settings = Map.of(
                "DATABASE_URL", database().replaceFirst("/postgres$", "/" + name), "SPRING_PROFILES_ACTIVE", "migrate");
        return servers.run(settings, java(), "-jar", JAR);
    }

    /** The database is still starting. */
    private Connection connect() throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(jdbc(), "farthing", "");
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    /** That every user of the machine can enter. */
    Path newDirectory(String name) throws IOException {
        return Files.createDirectories(directory.resolve(name));
    }

    Path receipts() {
        return directory.resolve("uploads");
    }

    String jdbc() {
        return "jdbc:postgresql://127.0.0.1:" + servers.postgresPort + "/postgres";
    }

    private String database() {
        return "postgres://farthing@127.0.0.1:" + servers.postgresPort + "/postgres";
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void close() {
        try {
            servers.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process startInstance(int number, Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("DATABASE_URL", database());
        settings.put(
                "DATABASE_PASSWORD_FILE",
                Files.writeString(directory.resolve("password"), "secret\n").toString());
        settings.put("REDIS_URL", "redis://127.0.0.1:" + servers.redisPort);
        settings.put("FARTHING_RECEIPTS_DIRECTORY", receipts().toString());
        settings.put("FARTHING_PROXY_TRUSTED", "127.0.0.1");
        settings.put("FARTHING_DRAIN_DELAY", "3s");
        settings.put("FARTHING_API_REQUESTS_PER_MINUTE", "1000000");
        settings.put("PORT", String.valueOf(ports.get(number)));
        settings.put("MANAGEMENT_SERVER_PORT", String.valueOf(managementPorts.get(number)));
        return servers.run(settings, java(), "-Xmx300m", "-XX:TieredStopAtLevel=1", "-jar", JAR);
    }

    private void waitForInstance(int number) throws InterruptedException {
        URI health = URI.create("http://127.0.0.1:" + ports.get(number) + "/health");
        long end = System.nanoTime() + PATIENCE.toNanos();
        int status = 0;
        while (status != 200 && System.nanoTime() < end) {
            assertThat(instances.get(number).isAlive())
                    .as("%s, see target/stack", health)
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(100);
            try {
                status = client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                        .statusCode();
            } catch (IOException e) {
                status = 0;
            }
        }
        assertThat(status).as("%s, see target/stack", health).isEqualTo(200);
    }

    /** As a supervisor does it: the signal to stop, the end, and a new one. */
    void restart(int number) throws IOException, InterruptedException {
        Process instance = instances.get(number);
        instance.destroy();
        assertThat(instance.waitFor(60, TimeUnit.SECONDS)).isTrue();
        instances.set(number, startInstance(number, Map.of()));
        waitForInstance(number);
        waitForProxy(number);
    }

    void killInstance(int number) throws InterruptedException {
        assertThat(instances.get(number).destroyForcibly().waitFor(30, TimeUnit.SECONDS))
                .isTrue();
    }

    /** As a supervisor does it with one that has ended. */
    void startAgain(int number, Map<String, String> settings) throws IOException, InterruptedException {
        instances.set(number, startInstance(number, settings));
        waitForInstance(number);
    }

    /** A moment after an instance has come back the proxy asks it again; only then may the other one go. */
    private void waitForProxy(int number) throws IOException, InterruptedException {
        long before = answersOf(number);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (answersOf(number) == before && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(answersOf(number)).isGreaterThan(before);
    }

    private long answersOf(int number) throws IOException {
        String answered = "127.0.0.1:" + ports.get(number) + "\",\"upstreamStatus\":\"200\"";
        try (Stream<String> lines = Files.lines(nginx.log())) {
            return lines.filter(line -> line.contains(answered)).count();
        }
    }

    String site() {
        return "https://localhost:" + nginx.port;
    }

    /** What Redis answers. */
    String redis(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("redis-cli", "-p", String.valueOf(servers.redisPort)));
        all.addAll(List.of(command));
        Process cli = new ProcessBuilder(all).redirectErrorStream(true).start();
        String answer = new String(cli.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        cli.waitFor();
        return answer.strip();
    }
}
