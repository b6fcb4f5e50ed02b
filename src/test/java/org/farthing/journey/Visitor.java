package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.context.MessageSource;

/** Somebody at a browser, who finds everything by the words on the page. Words are named by their message keys. */
final class Visitor {

    private final Browser browser;
    private final String site;
    private final MessageSource messages;
    private final Locale language;
    private final Patience patience;

    Visitor(Browser browser, String site, MessageSource messages, Locale language) {
        this.browser = browser;
        this.site = site;
        this.messages = messages;
        this.language = language;
        this.patience = new Patience(browser.driver());
    }

    Visitor speaking(Locale other) {
        return new Visitor(browser, site, messages, other);
    }

    String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    void open(String address) {
        browser.driver().get(address.startsWith("http") ? address : site + address);
    }

    String address() {
        return browser.driver().getCurrentUrl();
    }

    byte[] print() {
        return browser.pdf();
    }

    /** Follows the link or presses the button of this name. */
    void press(String key, Object... arguments) {
        pressNamed(word(key, arguments));
    }

    void pressNamed(String name) {
        String quoted = quote(name);
        press(By.xpath(".//*[self::a or self::button or self::summary][normalize-space(.)=" + quoted
                + " or @aria-label=" + quoted + "]"));
    }

    /** The first of these that can be seen. */
    void press(By what) {
        until(driver -> {
            WebElement target = visible(what);
            if (browser.isScripted()) {
                browser.reveal(target); // from under the bar at the bottom of a phone
            }
            target.click();
            return true;
        });
    }

    void fill(String label, String text) {
        until(driver -> {
            WebElement field = field(label);
            field.clear();
            field.sendKeys(text);
            return true;
        });
    }

    /** A field whose name says what it belongs to, such as a line or a person. */
    void fill(String label, Object of, String text) {
        until(driver -> {
            WebElement field = visible(By.xpath(".//input[@aria-label=" + quote(word(label, of)) + "]"));
            field.clear();
            field.sendKeys(text);
            return true;
        });
    }

    void choose(String label, String option) {
        until(driver -> {
            new Select(field(label)).selectByVisibleText(option);
            return true;
        });
    }

    void attach(String label, Path file) {
        field(label).sendKeys(file.toAbsolutePath().toString());
    }

    String attributeOf(By what, String name) {
        return until(driver -> visible(what).getDomProperty(name));
    }

    byte[] photograph(By what) {
        return until(driver -> visible(what).getScreenshotAs(OutputType.BYTES));
    }

    /** Waits for so many pictures that are there and not broken. */
    void seesImages(By images, int count) {
        until(driver -> {
            List<WebElement> found = driver.findElements(images);
            found.forEach(browser::reveal);
            return found.size() == count
                    && found.stream().noneMatch(image -> "0".equals(image.getDomProperty("naturalWidth")));
        });
    }

    int status() {
        Object status =
                browser.driver().executeScript("return performance.getEntriesByType('navigation')[0].responseStatus");
        return ((Number) status).intValue();
    }

    private WebElement field(String label) {
        String name = quote(word(label));
        List<WebElement> labels = scope().findElements(By.xpath(".//label[normalize-space(.)=" + name + "]"));
        for (WebElement each : labels) {
            if (each.isDisplayed() && each.getDomAttribute("for") != null) {
                return scope().findElement(By.id(each.getDomAttribute("for")));
            }
        }
        return visible(By.xpath(".//*[@aria-label=" + name + "]"));
    }

    void sees(String key, Object... arguments) {
        seesText(word(key, arguments));
    }

    void seesText(String... texts) {
        for (String text : texts) {
            String wanted = text.replace('\u00a0', ' ');
            try {
                until(driver -> text().contains(wanted));
            } catch (TimeoutException e) {
                assertThat(text()).as(address()).contains(wanted);
            }
        }
    }

    void doesNotSee(String text) {
        assertThat(text()).doesNotContain(text);
    }

    void seesElement(By what) {
        until(driver -> visible(what));
    }

    /** Starts at the landing page or at an invitation, wherever the way to the form is. */
    void signsUp(String name) {
        arrivesAt("signUp.title");
        signsUpUnseen(name);
    }

    void signsUpUnseen(String name) {
        fill("account.displayName", name);
        fill("account.email", UUID.randomUUID() + "@example.org");
        fill("account.password", "correct horse battery");
        press(By.cssSelector("main button[type=submit]"));
    }

    void signsIn(String email, String password) {
        open("/sign-in");
        fill("account.email", email);
        fill("account.password", password);
        press(By.cssSelector("main button[type=submit]"));
        seesElement(By.cssSelector("a[href='/profile']"));
    }

    /** Waits for the page of this heading, and holds it against what every page has to keep. */
    void arrivesAt(String titleKey, Object... arguments) {
        arrivesAtPage(word(titleKey, arguments));
    }

    void arrivesAtPage(String title) {
        until(driver -> driver.getTitle().startsWith(title + " · "));
        seesElement(By.tagName("h1"));
        looksAround();
    }

    void looksAround() {
        if (browser.isScripted()) {
            comesToRest();
            Accessibility.check(browser);
        }
    }

    /** Waits for what htmx brings later. */
    void comesToRest() {
        until(driver -> driver.findElements(By.cssSelector("[hx-trigger=load], .htmx-request"))
                .isEmpty());
    }

    String text() {
        return scope().getText().replace('\u00a0', ' ');
    }

    private WebElement visible(By what) {
        return scope().findElements(what).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("on " + address() + ": " + what));
    }

    /** An open dialog hides the page behind it. */
    private WebElement scope() {
        return browser.driver().findElements(By.cssSelector("dialog[open]")).stream()
                .findFirst()
                .orElseGet(() -> browser.driver().findElement(By.tagName("body")));
    }

    <T> T until(Function<WebDriver, T> condition) {
        return patience.until(condition);
    }

    private static String quote(String text) {
        return text.contains("'") ? '"' + text + '"' : "'" + text + "'";
    }
}
