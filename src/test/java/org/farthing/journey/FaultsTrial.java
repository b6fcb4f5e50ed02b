package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Sixteen people work on two instances behind the proxy while PostgreSQL crashes, Redis is restarted and an instance is
 * killed, several times each. Run by {@code scripts/faults}.
 */
class FaultsTrial {

    private static final int ROUNDS = Integer.getInteger("faults.rounds", 3);
    private static final int KILLED = Integer.getInteger("faults.killed", 2);
    private static final int CALM = Integer.getInteger("faults.calm", 60);
    private static final long LONGEST = 30_000;

    private final ShippedStack stack = ShippedStack.shared();
    private final Breakage breakage = new Breakage(stack);
    private final List<String> report = new ArrayList<>();
    private Crowd crowd;

    @Test
    void whatWasConfirmedIsThereOnceAndTheBooksAreRightWhateverFails() throws Exception {
        Nginx proxy = new Nginx(stack.newDirectory("faults"), "5000r/s");
        proxy.start(stack.servers, stack.ports);
        crowd = new Crowd("https://localhost:" + proxy.port, proxy.certificate(), stack.jdbc());
        crowd.begin();
        crowd.work(CALM);
        for (int round = 0; round < ROUNDS; round++) {
            boolean kill = round % 2 == 1;
            suffer("PostgreSQL crashed", breakage::crashDatabase);
            suffer(kill ? "Redis killed" : "Redis restarted", () -> breakage.restartRedis(kill));
            if (round < KILLED) {
                int instance = round % stack.ports.size();
                suffer("an instance killed", () -> stack.killInstance(instance));
                stack.startAgain(instance, Map.of());
            }
        }
        crowd.end();
        note(crowd.summary());

        assertThat(crowd.faults).isEmpty();
        assertThat(crowd.surprises()).isEmpty();
        assertThat(crowd.looks()).isGreaterThan(10);
    }

    private void note(String line) throws IOException {
        report.add(line);
        Files.write(Path.of("target/stack/faults.txt"), report);
    }

    @FunctionalInterface
    private interface Fault {
        void happens() throws Exception;
    }

    /** Nobody is signed out by it, and nobody lends a hand. */
    private void suffer(String name, Fault fault) throws Exception {
        long moment = System.nanoTime();
        fault.happens();
        long milliseconds = crowd.recovered(moment, System.nanoTime());
        note("%s: everybody was served again after %d ms".formatted(name, milliseconds));
        assertThat(milliseconds).as(name).isLessThan(LONGEST);
        crowd.work(CALM);
    }
}
