package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.farthing.support.Bash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which backups stay, and which leftovers go. */
@EnabledOnOs(OS.LINUX)
class BackupFoldersTest {

    @TempDir
    Path directory;

    /** Of March 2026: the 15th and 13th are in one week, the 8th and 7th in the one before, the 1st in another. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3    | 0    | 0    | 15T03 15T02 15T01
            1    | 3    | 0    | 15T03 13T03 08T03
            1    | 08   | 0    | 15T03 13T03 08T03 07T03 01T03
            1    | 0    | 2    | 15T03 08T03
            01   | 0    | 09   | 15T03 08T03 01T03
            2    | 2    | 3    | 15T03 15T02 13T03 08T03 01T03
            0    | 0    | 0    | 15T03
            """)
    void keepsTheLastOfDaysAndWeeks(String last, String daily, String weekly, String kept) throws Exception {
        for (String time : "15T03 15T02 15T01 13T03 08T03 07T03 01T03".split(" ")) {
            Files.createFile(Files.createDirectory(directory.resolve("farthing-202603" + time + "0000Z"))
                    .resolve("SHA256SUMS"));
        }
        Files.createDirectory(directory.resolve(".making-abcdef"));
        Files.createFile(directory.resolve("recipients.txt"));

        run(
                "rotate",
                Map.of("backups", directory.toString(), "keep_last", last, "keep_daily", daily, "keep_weekly", weekly));

        String[] names = Stream.concat(
                        Stream.of(".making-abcdef", "recipients.txt"),
                        Stream.of(kept.split(" ")).map(time -> "farthing-202603" + time + "0000Z"))
                .toArray(String[]::new);
        assertThat(names()).containsExactlyInAnyOrder(names);
    }

    @Test
    void removesWhatKilledRunsHaveLeftAndNotWhatMayBeInUse() throws Exception {
        for (String name : new String[] {".backup-abcdef", ".restore-ghijkl", "ab"}) {
            Files.createFile(Files.createDirectory(directory.resolve(name)).resolve("file"));
            Files.setLastModifiedTime(
                    directory.resolve(name), FileTime.from(Instant.now().minus(Duration.ofHours(13))));
        }
        Files.createDirectory(directory.resolve(".backup-mnopqr"));
        Files.createDirectory(directory.resolve(".restore-stuvwx"));

        run("remove_old_stages", Map.of("receipts", directory.toString()));

        assertThat(names()).containsExactlyInAnyOrder("ab", ".backup-mnopqr", ".restore-stuvwx");
    }

    private static void run(String function, Map<String, String> environment) throws Exception {
        assertThat(Bash.run("source scripts/backup-common; " + function, environment))
                .isEqualTo(new Bash("", 0));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }
}
