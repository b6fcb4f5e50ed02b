package org.farthing.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The folder of the embedded servers, locked while in use: a second instance from the same folder stops at once. */
final class DataDirectory implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path root;
    private final FileChannel lockFile;

    DataDirectory(Path directory) {
        try {
            this.root = Files.createDirectories(directory.toAbsolutePath().normalize());
            this.lockFile = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockFile.tryLock();
            if (lock == null) {
                throw new IllegalStateException("Farthing already runs from " + root
                        + ". Stop it first, or choose another folder with FARTHING_EMBEDDED_DATA_DIRECTORY.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    /** Ends the server that a killed run left behind; its pid is the first line of the file. */
    static void endOrphan(Path pidFile, String command) {
        Long pid = pidIn(pidFile);
        if (pid == null) {
            return;
        }
        ProcessHandle.of(pid).filter(process -> runs(process, command)).ifPresent(DataDirectory::end);
    }

    private static boolean runs(ProcessHandle process, String command) {
        return process.info().command().filter(path -> path.contains(command)).isPresent();
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable Long pidIn(Path pidFile) {
        try {
            return Files.exists(pidFile)
                    ? Long.valueOf(Files.readAllLines(pidFile).get(0).trim())
                    : null;
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
