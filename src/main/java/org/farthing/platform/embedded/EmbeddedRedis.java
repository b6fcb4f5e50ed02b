package org.farthing.platform.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.embedded.RedisServer;

/** A real Redis as a child process, on a free port of the loopback interface, with an append-only file. */
final class EmbeddedRedis implements AutoCloseable {

    private final RedisServer server;
    private final int port;

    EmbeddedRedis(DataDirectory data) {
        try {
            Path folder = Files.createDirectories(data.resolve("redis"));
            Path pidFile = folder.resolve("redis.pid");
            DataDirectory.endOrphan(pidFile, "redis");
            this.port = freePort();
            this.server = RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("dir " + quoted(folder))
                    .setting("pidfile " + quoted(pidFile))
                    .setting("appendonly yes")
                    .build();
            server.start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The embedded Redis did not start; set REDIS_URL to a Redis of your own.", e);
        }
    }

    /** As a name with spaces stands in a configuration of Redis. */
    private static String quoted(Path path) {
        return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        server.stop();
    }
}
