package org.farthing.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.farthing.platform.Rejection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps files under random keys, in folders named by the first two letters of the key. Nothing a person typed is part
 * of a path. A file appears under its key complete and on the disk, or not at all.
 */
@Component
class ReceiptStore {

    private static final Logger log = LoggerFactory.getLogger(ReceiptStore.class);

    static final String INCOMING = "incoming";
    static final String THUMBNAIL = ".thumb";

    private final SecureRandom random = new SecureRandom();
    private final Path directory;
    private final long maxBytes;

    ReceiptStore(ReceiptSettings settings) {
        this.directory = settings.directory().toAbsolutePath();
        this.maxBytes = settings.maxSize().toBytes();
    }

    /** What has arrived and has no key yet; closing it removes it unless it was kept. */
    record Incoming(Path path, long sizeBytes, String sha256) implements AutoCloseable {

        @Override
        public void close() {
            deleteQuietly(path);
        }
    }

    /** @throws Rejection if there is nothing in it, or more than the limit; nothing is left behind */
    Incoming receive(InputStream content) throws IOException {
        MessageDigest sha256 = sha256();
        Path file = newIncoming();
        try {
            long size = copy(new DigestInputStream(content, sha256), file);
            return new Incoming(file, size, HexFormat.of().formatHex(sha256.digest()));
        } catch (IOException | RuntimeException e) {
            deleteQuietly(file);
            throw e;
        }
    }

    private long copy(InputStream content, Path file) throws IOException {
        long size = 0;
        byte[] buffer = new byte[16 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > maxBytes) {
                    throw Rejection.ofField("file", "receipt.tooLarge", maxBytes / (1024 * 1024));
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw Rejection.ofField("file", "receipt.empty");
        }
        return size;
    }

    /** @return the key under which both can be found from now on */
    String keep(Incoming incoming, byte @Nullable [] thumbnail) throws IOException {
        String key = newKey();
        Path folder = directory.resolve(key.substring(0, 2));
        makeSure(folder);
        try {
            if (thumbnail != null) {
                Path file = newIncoming();
                Files.write(file, thumbnail);
                publish(file, thumbnail(key));
            }
            publish(incoming.path(), file(key));
            forceEntries(folder);
        } catch (IOException e) {
            remove(key);
            throw e;
        }
        return key;
    }

    private void makeSure(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            forceEntries(directory);
        }
    }

    private static void publish(Path from, Path to) throws IOException {
        try (FileChannel channel = FileChannel.open(from, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Or a file that is on the disk may have no name after a power cut. Some file systems know no such thing. */
    private static void forceEntries(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            log.debug("{} cannot be forced to the disk", folder, e);
        }
    }

    Path file(String key) {
        return directory.resolve(key.substring(0, 2)).resolve(key);
    }

    Path thumbnail(String key) {
        return file(key).resolveSibling(key + THUMBNAIL);
    }

    long maxBytes() {
        return maxBytes;
    }

    Path directory() {
        return directory;
    }

    /** What cannot be removed now is left to the nightly sweep. */
    void remove(String key) {
        deleteQuietly(file(key));
        deleteQuietly(thumbnail(key));
    }

    private Path newIncoming() throws IOException {
        Path folder = Files.createDirectories(directory.resolve(INCOMING));
        return Files.createTempFile(folder, "", ".part");
    }

    private String newKey() {
        byte[] key = new byte[16];
        random.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    private static void deleteQuietly(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            log.warn("{} could not be removed", path, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
