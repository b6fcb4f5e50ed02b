package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Compose file, manifests, workflows and Dockerfile fit their schemas and the rules of the house. */
class LintStack {

    @Test
    void findsNothingAndWouldNoticeWhatIsTakenAway() throws Exception {
        Path out = Files.createTempFile("farthing-lint", ".log");
        Process lint = new ProcessBuilder("scripts/lint")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(lint.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(out))
                .containsPattern("\\d\\d checks passed, [6-9]\\d changes for the worse were noticed");
        assertThat(lint.exitValue()).isZero();
    }
}
