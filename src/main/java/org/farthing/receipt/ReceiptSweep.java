package org.farthing.receipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes files that no receipt points to, and tells of receipts whose file is gone. Touches nothing it did not name. */
@Component
class ReceiptSweep {

    private static final Logger log = LoggerFactory.getLogger(ReceiptSweep.class);

    /** A file is stored before its row, so a young one without a row may be an upload under way. */
    private static final Duration GRACE = Duration.ofDays(1);

    private static final Pattern STORED = Pattern.compile("([0-9a-f]{2})/(\\1[0-9a-f]{30})(\\.thumb)?");
    private static final Pattern UNFINISHED = Pattern.compile(ReceiptStore.INCOMING + "/[0-9]+\\.part");
    private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{2}|" + ReceiptStore.INCOMING);

    private final ReceiptStore store;
    private final ReceiptRows rows;
    private final Clock clock;

    ReceiptSweep(ReceiptStore store, ReceiptRows rows, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.clock = clock;
    }

    void sweep() {
        Set<String> keys = rows.keys();
        List<Path> orphans = orphans(keys);
        orphans.forEach(ReceiptSweep::remove);
        if (!orphans.isEmpty()) {
            log.info("Removed {} files without a receipt", orphans.size());
        }
        keys.stream()
                .filter(key -> !Files.exists(store.file(key)))
                .forEach(key -> log.error("The file {} of a receipt is missing", store.file(key)));
    }

    private List<Path> orphans(Set<String> keys) {
        if (!Files.isDirectory(store.directory())) {
            return List.of();
        }
        Instant limit = clock.instant().minus(GRACE);
        try (Stream<Path> folders = Files.list(store.directory())) {
            return folders.filter(ReceiptSweep::isOurs)
                    .flatMap(folder -> content(folder).stream())
                    .filter(path -> isOrphan(path, keys) && isOld(path, limit))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path folder) {
        return FOLDER.matcher(folder.getFileName().toString()).matches()
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    /** What cannot be read today is no reason to leave the others. */
    private static List<Path> content(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.toList();
        } catch (IOException | UncheckedIOException e) {
            log.warn("{} cannot be read", folder, e);
            return List.of();
        }
    }

    private static boolean isOld(Path path, Instant limit) {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    && attributes.lastModifiedTime().toInstant().isBefore(limit);
        } catch (IOException e) {
            log.debug("{} has gone meanwhile", path, e);
            return false;
        }
    }

    private boolean isOrphan(Path path, Set<String> keys) {
        String name = store.directory().relativize(path).toString().replace('\\', '/');
        if (UNFINISHED.matcher(name).matches()) {
            return true;
        }
        var stored = STORED.matcher(name);
        return stored.matches() && !keys.contains(stored.group(2));
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            log.warn("{} could not be removed", path, e);
        }
    }
}
