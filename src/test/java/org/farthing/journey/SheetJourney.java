package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.farthing.support.SampleReceipts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** The form for an expense opens over any page, also over the one that is that form itself. */
@JourneyTest
class SheetJourney {

    private static final String FIELD_OF_THE_PAGE = "return document.querySelector('main [name=%s]')";
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

    @Test
    void aSheetLeavesTheFormBeneathAsItIs() throws IOException {
        Browser browser = browsers.open(() -> Browser.on(Device.DESKTOP, Locale.US));
        Visitor alice = new Visitor(browser, "http://localhost:" + port, messages, Locale.US);
        alice.open("/sign-up");
        alice.signsUp("Alice");
        alice.arrivesAt("layout.home");
        alice.open("/expenses/new");
        alice.arrivesAt("expense.new.title");
        alice.fill("expense.description", "Beneath");
        alice.press("expense.more");
        alice.attach("expense.receipts", Files.write(files.resolve("dinner.jpg"), SampleReceipts.photo()));

        alice.press(By.cssSelector("[data-add]"));
        alice.seesElement(By.id("sheet-title"));
        alice.press(label("expense.description"));
        WebElement focused = browser.driver().switchTo().activeElement();
        assertThat(focused.getDomAttribute("name")).isEqualTo("description");
        assertThat(focused.getDomProperty("value")).isEmpty();
        assertThat(browser.driver()
                        .findElement(By.cssSelector("#sheet [data-receipts]"))
                        .getDomProperty("value"))
                .isEmpty();
        assertThat((List<?>) browser.driver().executeScript(REPEATED_IDS)).isEmpty();
        alice.looksAround();

        alice.press("dialog.close");
        alice.press(label("expense.description"));
        assertThat(browser.driver().switchTo().activeElement().getDomProperty("value"))
                .isEqualTo("Beneath");
        assertThat(ofPage(browser, "ledger").getDomAttribute("id")).isEqualTo("ledger");
        assertThat(browser.driver().findElement(By.id("receipts")).getDomProperty("value"))
                .endsWith("dinner.jpg");
        assertThat((List<?>) browser.driver().executeScript(REPEATED_IDS)).isEmpty();
    }

    private By label(String key) {
        return By.xpath(".//label[normalize-space(.)='" + messages.getMessage(key, null, Locale.US) + "']");
    }

    private static WebElement ofPage(Browser browser, String field) {
        return (WebElement) browser.driver().executeScript(FIELD_OF_THE_PAGE.formatted(field));
    }
}
