package org.farthing.journey;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where Chromium and its driver are, so that Selenium does not look for them on the internet. See scripts/browser. */
final class Installed {

    private Installed() {}

    static File browser() {
        return first(
                "CHROME_BINARY",
                "chromium",
                "chromium-browser",
                "google-chrome",
                "google-chrome-stable",
                "chrome",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    }

    static File driver() {
        return first(
                "CHROMEDRIVER",
                "chromedriver",
                "/usr/lib/chromium/chromedriver",
                "/usr/lib/chromium-browser/chromedriver");
    }

    private static File first(String variable, String... names) {
        return Stream.concat(Stream.ofNullable(System.getenv(variable)), Stream.of(names))
                .flatMap(name -> onPath(name).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Run scripts/browser: there is no " + names[0]));
    }

    private static Optional<File> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory).resolve(name))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }
}
