package org.farthing.receipt;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.farthing.platform.Rejection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has the first page of a PDF drawn by a process with little memory and little time, because a small file can ask for
 * any amount of both ({@code docs/decisions/0026-previews-of-pdfs.md}).
 */
@Component
class PdfPreview {

    private static final Logger log = LoggerFactory.getLogger(PdfPreview.class);

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int LATE = -1;

    /** The last one ends it, after a minute, where Farthing is no longer there to do so. */
    private static final List<String> OPTIONS = List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:SelfDestructTimer=1");

    /** What a process needs to find its libraries and to read names of files; it learns no secret and takes no options. */
    private static final Set<String> INHERITED =
            Set.of("LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "MALLOC_ARENA_MAX", "SystemRoot", "TEMP");

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final Duration limit;

    PdfPreview() {
        this(LIMIT);
    }

    PdfPreview(Duration limit) {
        this.limit = limit;
    }

    /**
     * One at a time: beside Farthing there is memory for one such process.
     *
     * @return a JPEG; null if the document needs a password, or opens and cannot be drawn: it is a receipt all the same
     * @throws Rejection if it does not open or has no page
     */
    synchronized byte @Nullable [] of(Path file, int side) {
        try {
            Path jpeg = Files.createTempFile("farthing-preview", ".jpg");
            try {
                return drawn(exit(draw(file, side, jpeg)), jpeg);
            } finally {
                Files.delete(jpeg);
            }
        } catch (IOException e) {
            log.warn("No program can be run that draws PDFs", e);
            return null;
        }
    }

    private static byte @Nullable [] drawn(int exit, Path jpeg) throws IOException {
        if (exit == PdfPage.UNREADABLE) {
            throw Rejection.ofField("file", "receipt.unreadable");
        }
        if (exit != 0) {
            log.info(
                    "The first page of a PDF cannot be drawn: {}", exit == LATE ? "it takes too long" : "exit " + exit);
            return null;
        }
        return Files.readAllBytes(jpeg);
    }

    private static Process draw(Path file, int side, Path jpeg) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(program());
        command.addAll(List.of(file.toString(), Integer.toString(side)));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(jpeg.toFile()).redirectError(Redirect.DISCARD);
        builder.environment().keySet().retainAll(INHERITED);
        return builder.start();
    }

    /** Inside of the jar that Spring Boot packs, the libraries are found by its launcher only. */
    private static List<String> program() {
        String main = PdfPage.class.getName();
        String classPath = System.getProperty("java.class.path");
        boolean packed = PdfPage.class.getResource("PdfPage.class").toString().startsWith("jar:nested:");
        return packed ? List.of("-cp", classPath, "-Dloader.main=" + main, LAUNCHER) : List.of("-cp", classPath, main);
    }

    /** What does not end in time is ended, and gone before the next begins. */
    private int exit(Process process) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : LATE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return LATE;
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }
}
