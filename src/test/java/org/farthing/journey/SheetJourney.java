package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.farthing.support.SampleReceipts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** The form for an expense opens over any page, also over the one that is that form itself. */
@JourneyTest
class SheetJourney {

    private static final String REPEATED_IDS = "const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
            + " return ids.filter((id, i) => ids.indexOf(id) !== i)";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @TempDir
    Path files;

    @LocalServerPort
    int port;

    @Autowired
    MessageSource messages;

    private Browser browser;
    private Visitor alice;

    @BeforeEach
    void aliceSignsUp() {
        browser = browsers.open(() -> Browser.on(Device.DESKTOP, Locale.US));
        alice = new Visitor(browser, "http://localhost:" + port, messages, Locale.US);
        alice.open("/sign-up");
        alice.signsUp("Alice");
        alice.arrivesAt("layout.home");
    }

    @Test
    void aSheetLeavesTheFormBeneathAsItIs() throws IOException {
        alice.open("/expenses/new");
        alice.arrivesAt("expense.new.title");
        alice.fill("expense.description", "Beneath");
        alice.press("expense.more");
        alice.attach("expense.receipts", photo());

        opensTheSheet();
        alice.press(label("expense.description"));
        assertThat(focused().getDomAttribute("name")).isEqualTo("description");
        assertThat(focused().getDomProperty("value")).isEmpty();
        assertThat(browser.driver()
                        .findElement(By.cssSelector("#sheet [data-receipts]"))
                        .getDomProperty("value"))
                .isEmpty();
        assertThat(repeatedIds()).isEmpty();
        alice.looksAround();

        alice.press("dialog.close");
        alice.press(label("expense.description"));
        assertThat(focused().getDomProperty("value")).isEqualTo("Beneath");
        assertThat(browser.driver().findElement(By.id("receipts")).getDomProperty("value"))
                .endsWith("dinner.jpg");
        assertThat(repeatedIds()).isEmpty();
    }

    @Test
    void aSheetThatIsClosedWhileItIsSavedLosesNoFile() throws IOException {
        fillsTheSheet(photo());

        browser.slowDown(1_500);
        alice.press("form.save");
        focused().sendKeys(Keys.ESCAPE);

        alice.sees("expense.flash.recorded", "Dinner");
        browser.slowDown(0);
        alice.press(By.partialLinkText("Dinner"));
        alice.seesImages(By.cssSelector(".receipt img"), 1);
    }

    @Test
    void aFileThatIsTooLargeIsToldWhereItWasChosenAndTheExpenseIsThere() throws IOException {
        fillsTheSheet(Files.write(files.resolve("film.pdf"), new byte[16 * 1024 * 1024]));

        alice.press("form.save");

        alice.sees("expense.new.withoutFiles");
        alice.sees("receipt.tooMuchAtOnce");
        alice.sees("receipt.none.writable");
        alice.looksAround();
        browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        alice.sees("expense.flash.recorded", "Dinner");
    }

    private void fillsTheSheet(Path file) {
        alice.open("/expenses");
        opensTheSheet();
        alice.fill("expense.amount", "12.50");
        alice.fill("expense.description", "Dinner");
        alice.press("expense.more");
        alice.attach("expense.receipts", file);
    }

    private void opensTheSheet() {
        alice.press(By.cssSelector("[data-add]"));
        alice.seesElement(By.id("sheet-title"));
    }

    private Path photo() throws IOException {
        return Files.write(files.resolve("dinner.jpg"), SampleReceipts.photo());
    }

    private WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    private List<?> repeatedIds() {
        return (List<?>) browser.driver().executeScript(REPEATED_IDS);
    }

    private By label(String key) {
        return By.xpath(".//label[normalize-space(.)='" + messages.getMessage(key, null, Locale.US) + "']");
    }
}
