package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A migration of the jar that is killed. Run by {@code scripts/faults}. */
class MigrationTrial {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final ShippedStack stack = ShippedStack.shared();

    /** It is killed with a changeset under way; what waits for it is the next start, which finds no lock. */
    @Test
    void aMigrationThatIsKilledIsFinishedByTheNext() throws Exception {
        new Breakage(stack).execute("create database killed");
        Process first = stack.startMigration("killed");
        long end = System.nanoTime() + PATIENCE;
        while (done() < 5 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        first.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        long before = done();
        Process second = stack.startMigration("killed");
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isZero();
        assertThat(before).isBetween(1L, done() - 1);
    }

    private long done() {
        String url = stack.jdbc().replaceFirst("/postgres$", "/killed");
        try (Connection connection = DriverManager.getConnection(url, "farthing", "");
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from databasechangelog")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            return 0; // There is no such table yet.
        }
    }
}
