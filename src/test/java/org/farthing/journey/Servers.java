package org.farthing.journey;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Programs of this machine, each in a process of its own that is ended at the end. */
final class Servers implements AutoCloseable {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final int FIRST_PORT = 20_000;
    private static final int PAIRS = 6_000;
    /** Begins anywhere, as another run may be at it on the same machine. */
    private static final AtomicInteger TURN =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(PAIRS));

    final Path directory;
    private final List<Process> started = new ArrayList<>();

    final int postgresPort = freePort();
    final int redisPort = freePort();

    Servers(Path directory) {
        this.directory = directory;
    }

    /**
     * Nobody else is given it, nor the one after it, where an instance has its metrics. They are below those that the
     * system gives to connections: one of them could take the port before the server does.
     */
    static int freePort() {
        while (true) {
            int port = FIRST_PORT + 2 * Math.floorMod(TURN.getAndIncrement(), PAIRS);
            if (isFree(port) && isFree(port + 1)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (BindException taken) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** PostgreSQL refuses to run as root. */
    void createDatabase() throws IOException, InterruptedException {
        Files.createDirectories(directory);
        if (ROOT) {
            finish(run(Map.of(), "chown", "postgres", directory.toString()));
        }
        finish(run(
                Map.of(),
                asPostgres(postgres("initdb"), "-D", cluster(), "-U", "farthing", "--auth=trust", "--locale=C.UTF-8")));
    }

    Process startDatabase() throws IOException {
        return run(
                Map.of(),
                asPostgres(
                        postgres("postgres"),
                        "-D",
                        cluster(),
                        "-p",
                        String.valueOf(postgresPort),
                        "-k",
                        directory.toString(),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "fsync=on"));
    }

    /** The fast way, which does not wait for those who are connected. */
    void stopDatabase(Process postgres) throws IOException, InterruptedException {
        finish(run(Map.of(), "kill", "-INT", String.valueOf(postgres.pid())));
        postgres.waitFor(30, TimeUnit.SECONDS);
    }

    /** As when the machine loses its power. What is connected is not told. */
    void crashDatabase(Process postgres) throws IOException, InterruptedException {
        finish(run(Map.of(), "kill", "-QUIT", String.valueOf(postgres.pid())));
        postgres.waitFor(30, TimeUnit.SECONDS);
    }

    /** Holds all of a server, or lets it go on. */
    static void signal(String signal, Process server) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal, String.valueOf(server.pid())));
        server.descendants().forEach(child -> command.add(String.valueOf(child.pid())));
        finish(new ProcessBuilder(command).start());
    }

    /** With the settings that are shipped, but for the place and the password. */
    Process startRedis() throws IOException {
        List<String> command = new ArrayList<>(
                List.of("redis-server", "--port", String.valueOf(redisPort), "--bind", "127.0.0.1", "--save", ""));
        String script = Files.readString(Path.of("docker/init"));
        script.substring(script.indexOf("<<CONF\n") + 7, script.indexOf("\nCONF\n"))
                .lines()
                .filter(line -> !line.startsWith("requirepass ") && !line.startsWith("dir "))
                .forEach(line -> command.addAll(List.of(("--" + line).split(" ", 2))));
        command.addAll(List.of(
                "--dir", Files.createDirectories(directory.resolve("redis")).toString()));
        return run(Map.of(), command.toArray(String[]::new));
    }

    /** What it says goes into a file beside its pid. */
    Process run(Map<String, String> settings, String... command) throws IOException {
        Path log = Files.createTempFile(Files.createDirectories(Path.of("target/stack")), "process", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("FARTHING_"));
        builder.environment().putAll(settings);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    static void finish(Process process) throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(process.info() + " failed, see target/stack");
        }
    }

    private String cluster() {
        return directory.resolve("postgres").toString();
    }

    private static String[] asPostgres(String... command) {
        Stream<String> drop =
                ROOT ? Stream.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups") : Stream.of();
        return Stream.concat(drop, Stream.of(command)).toArray(String[]::new);
    }

    private static String postgres(String program) throws IOException {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin").resolve(program))
                    .filter(Files::isExecutable)
                    .max(Comparator.naturalOrder())
                    .orElseThrow()
                    .toString();
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
        }
        for (Process process : started) {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
