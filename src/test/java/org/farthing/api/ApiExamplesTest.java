package org.farthing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.farthing.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The examples of docs/API.md, run one after the other as they stand there. */
@ServerTest
class ApiExamplesTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```sh\\n(.*?)^```");

    @LocalServerPort
    int port;

    @Test
    void theExamplesWork(@TempDir Path directory) throws Exception {
        Path output = directory.resolve("output");
        ProcessBuilder builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", examples())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("FARTHING", "http://localhost:" + port);
        Process shell = builder.start();
        assertThat(shell.waitFor(120, TimeUnit.SECONDS)).isTrue();

        String said = Files.readString(output);
        assertThat(shell.exitValue()).as(said).isZero();
        assertThat(said)
                .contains("\"Supper\"", "\"transactions\":1", "\"450.00\"", "\"Bob\"", "\"The flat\"", "\"owed\"");
    }

    private static String examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(Path.of("docs/API.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.joining("\n"));
    }
}
