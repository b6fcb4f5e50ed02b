package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.farthing.journey.Bookkeeper.Write;
import org.farthing.support.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A backup of a machine where people are writing, restored on another one. Part of {@code -Pstack}. */
class BackupStack {

    private static final int PEOPLE = 16;
    private static final int SOME = 64;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

    private static Path directory;
    private static Installation live;
    private static int port;

    private final AtomicBoolean stop = new AtomicBoolean();
    private final Map<String, String> keys = Map.of(
            "BACKUP_RECIPIENTS", directory.resolve("recipients.txt").toString(),
            "BACKUP_IDENTITY", directory.resolve("identity.txt").toString(),
            "BACKUP_DIRECTORY", directory.resolve("backups").toString());

    @BeforeAll
    static void start() throws Exception {
        directory = Files.createTempDirectory("farthing-backup");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        live = new Installation(directory.resolve("live"));
        String identity = directory.resolve("identity.txt").toString();
        assertThat(live.runScript(Map.of(), "age-keygen", "-o", identity)).isZero();
        String recipients = directory.resolve("recipients.txt").toString();
        assertThat(live.runScript(Map.of(), "sh", "-c", "age-keygen -y " + identity + " > " + recipients))
                .isZero();
        port = live.startApplication();
    }

    @AfterAll
    static void end() throws Exception {
        live.close();
    }

    @Test
    void whatIsRestoredWasThereAtOneMomentWhilePeopleWereWriting() throws Exception {
        List<Bookkeeper> people = people();
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        List<Future<Integer>> working = people.stream().map(threads::submit).toList();
        await(people, SOME);
        assertThat(live.runScript(keys, "scripts/backup")).isZero();
        await(people, SOME + writes(people).size());
        stop.set(true);
        for (Future<Integer> each : working) {
            assertThat(each.get(60, TimeUnit.SECONDS)).isPositive();
        }
        threads.shutdown();

        assertThat(live.select("select bytes from backup")).hasSize(1);
        assertThat(live.runScript(keys, "scripts/restore", "--verify", "latest"))
                .isZero();
        try (Installation other = new Installation(directory.resolve("other"))) {
            assertThat(other.runScript(keys, "scripts/restore", "latest")).isZero();
            requireOneMoment(writes(people), other);
            requireReceipts(other);
            assertThat(other.runProfile("audit")).isZero();
            assertThat(other.runScript(keys, "scripts/restore", "latest"))
                    .as("a target that is not empty")
                    .isEqualTo(2);
            requireUse(other);
        }
    }

    @Test
    void aReceiptWithoutItsFileIsNamedInsteadOfBackedUp() throws Exception {
        try (Installation broken = new Installation(directory.resolve("broken"))) {
            assertThat(broken.runProfile("migrate")).isZero();
            broken.execute("set session_replication_role = replica; insert into receipt select"
                    + " gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), repeat('a', 32), 'image/png',"
                    + " 'a.png', 1, '\\x00', false, gen_random_uuid(), now()");
            assertThat(broken.runScript(keys, "scripts/backup")).isEqualTo(3);
            assertThat(broken.select("select bytes from backup")).isEmpty();
            Map<String, String> nowhere = new HashMap<>(keys);
            nowhere.put("BACKUP_DIRECTORY", directory.resolve("nowhere").toString());
            assertThat(broken.runScript(nowhere, "scripts/restore", "latest"))
                    .as("no backup there")
                    .isEqualTo(2);
        }
    }

    private List<Bookkeeper> people() throws Exception {
        List<Bookkeeper> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String email = "keeper" + i + "@example.org";
            Person person = new Person(List.of(port), i).signUp(email);
            String[] place = live.select("select m.ledger_id || ' ' || m.id from member m"
                            + " join account a on a.id = m.account_id where a.email = '" + email + "'")
                    .get(0)
                    .split(" ");
            people.add(new Bookkeeper(person, new Random(i), place[0], place[1], stop));
        }
        return people;
    }

    private static void await(List<Bookkeeper> people, int count) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (writes(people).size() < count) {
            assertThat(System.nanoTime()).as("people write").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static List<Write> writes(List<Bookkeeper> people) {
        return people.stream().flatMap(each -> each.writes.stream()).toList();
    }

    /** There is a moment before which all that is there had begun, and after which all that is not there ended. */
    private static void requireOneMoment(List<Write> writes, Installation restored) throws Exception {
        Set<String> there = new HashSet<>(restored.select(
                "select 'expense ' || id from expense" + " union all select 'receipt of ' || expense_id from receipt"));
        List<Write> kept =
                writes.stream().filter(write -> there.contains(write.what())).toList();
        List<Write> later =
                writes.stream().filter(write -> !there.contains(write.what())).toList();
        assertThat(kept).isNotEmpty();
        assertThat(later).isNotEmpty();
        long latestBegin = kept.stream().mapToLong(Write::begin).max().orElseThrow();
        assertThat(later).allMatch(write -> write.end() > latestBegin);
    }

    private static void requireReceipts(Installation restored) throws Exception {
        List<String> rows =
                restored.select("select left(storage_key, 2) || '/' || storage_key || ' ' || encode(sha256, 'hex')"
                        + " || ' ' || has_thumbnail from receipt");
        assertThat(rows).isNotEmpty();
        long files = 0;
        for (String row : rows) {
            String[] part = row.split(" ");
            byte[] content = Files.readAllBytes(restored.receipts.resolve(part[0]));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                    .isEqualTo(part[1]);
            boolean thumbnail = part[2].equals("true");
            assertThat(Files.exists(restored.receipts.resolve(part[0] + ".thumb")))
                    .isEqualTo(thumbnail);
            files += thumbnail ? 2 : 1;
        }
        try (Stream<Path> all = Files.walk(restored.receipts)) {
            assertThat(all.filter(Files::isRegularFile).count()).isEqualTo(files);
        }
    }

    private static void requireUse(Installation restored) throws Exception {
        Person person = new Person(List.of(restored.startApplication()), 0).signIn("keeper0@example.org");
        assertThat(person.get("/expenses").body()).contains("Kept");
        String receipt = restored.select("select r.id from receipt r join member m on m.ledger_id = r.ledger_id"
                        + " join account a on a.id = m.account_id where a.email = 'keeper0@example.org'")
                .get(0);
        assertThat(person.get("/receipts/" + receipt).statusCode()).isEqualTo(200);
    }
}
