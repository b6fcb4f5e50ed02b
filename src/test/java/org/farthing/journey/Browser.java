package org.farthing.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A Chromium without a window, with a profile of its own. */
final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final ChromeDriver driver;
    private final boolean scripted;

    private Browser(ChromeOptions options, boolean scripted) {
        this.scripted = scripted;
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Installed.driver())
                .usingAnyFreePort()
                .build();
        this.driver = new ChromeDriver(service, options);
        theme(false);
    }

    static Browser on(Device device, Locale language) {
        return new Browser(options(device, language), true);
    }

    static Browser withoutScript(Device device, Locale language) {
        ChromeOptions options = options(device, language);
        Map<String, Object> settings = settings(language);
        settings.put("profile.managed_default_content_settings.javascript", 2);
        return new Browser(options.setExperimentalOption("prefs", settings), false);
    }

    private static ChromeOptions options(Device device, Locale language) {
        ChromeOptions options = new ChromeOptions()
                .setBinary(Installed.browser())
                .addArguments(FLAGS)
                .addArguments("--user-data-dir=" + emptyDirectory());
        if ("root".equals(System.getProperty("user.name"))) {
            options.addArguments("--no-sandbox");
        }
        device.appear(options);
        options.setAcceptInsecureCerts(true); // the stack behind the proxy signs its certificate itself
        return options.setExperimentalOption("prefs", settings(language));
    }

    private static Map<String, Object> settings(Locale language) {
        return new HashMap<>(Map.of("intl.accept_languages", language.toLanguageTag() + "," + language.getLanguage()));
    }

    private static Path emptyDirectory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/browsers")), "profile")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ChromeDriver driver() {
        return driver;
    }

    boolean isScripted() {
        return scripted;
    }

    /** Also asks for no motion: a colour in the middle of a transition is no colour to judge. */
    void theme(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Lets each request wait so long before it is sent; 0 ends that. */
    void slowDown(int milliseconds) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", milliseconds, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** The page as the browser prints it. */
    byte[] pdf() {
        Object data = driver.executeCdpCommand("Page.printToPDF", Map.of("printBackground", true))
                .get("data");
        return Base64.getDecoder().decode((String) data);
    }

    /** Pictures that load when they come near are near now. */
    void reveal(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
    }

    /** What the screen shows. */
    void photograph(Path file) {
        write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** The page down to its end. */
    void photographWhole(Path file) {
        Object data = driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .get("data");
        write(file, Base64.getDecoder().decode((String) data));
    }

    private static void write(Path file, byte[] picture) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
