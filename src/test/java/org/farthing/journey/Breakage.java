package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Breaks parts of the stack, and mends them again as a supervisor would. */
final class Breakage {

    private final ShippedStack stack;

    Breakage(ShippedStack stack) {
        this.stack = stack;
    }

    /** PostgreSQL as if the power had failed, and again. */
    void crashDatabase() throws IOException, InterruptedException {
        stack.servers.crashDatabase(stack.database);
        stack.database = stack.servers.startDatabase();
    }

    /** @param kill without a chance to write anything down */
    void restartRedis(boolean kill) throws IOException, InterruptedException {
        endRedis(kill);
        stack.redis = stack.servers.startRedis();
    }

    private void endRedis(boolean kill) throws InterruptedException {
        if (kill) {
            stack.redis.destroyForcibly();
        } else {
            stack.redis.destroy();
        }
        assertThat(stack.redis.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    void withoutDatabase(Callable<?> task) throws Exception {
        stack.servers.stopDatabase(stack.database);
        try {
            task.call();
        } finally {
            stack.database = stack.servers.startDatabase();
        }
    }

    void withoutRedis(Callable<?> task) throws Exception {
        endRedis(false);
        try {
            task.call();
        } finally {
            stack.redis = stack.servers.startRedis();
        }
    }

    /** It accepts connections, and that is all. */
    void whileStuck(Process server, Callable<?> task) throws Exception {
        Servers.signal("STOP", server);
        try {
            task.call();
        } finally {
            Servers.signal("CONT", server);
        }
    }

    /** Lays a file system of so little over a folder; only root can. */
    <T> T withSmallDisk(Path folder, String owner, String size, Callable<T> task) throws Exception {
        Servers.finish(stack.servers.run(
                Map.of(),
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "size=" + size,
                "farthing-small",
                Files.createDirectories(folder).toString()));
        try {
            Servers.finish(stack.servers.run(Map.of(), "chown", owner, folder.toString()));
            return task.call();
        } finally {
            Servers.finish(stack.servers.run(Map.of(), "umount", "-l", folder.toString()));
        }
    }

    /** In kB. */
    long sizeOf(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(stack.jdbc(), "farthing", "");
                Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("select pg_table_size('" + table + "') / 1024")) {
            size.next();
            return size.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(stack.jdbc(), "farthing", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
