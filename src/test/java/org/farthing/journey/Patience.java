package org.farthing.journey;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Waits for a page that is still changing, a while at most. */
final class Patience {

    private final WebDriverWait wait;

    Patience(WebDriver driver) {
        this.wait = new WebDriverWait(driver, Duration.ofSeconds(20), Duration.ofMillis(50));
        wait.ignoreAll(List.of(
                StaleElementReferenceException.class,
                NoSuchElementException.class,
                ElementClickInterceptedException.class));
    }

    <T> T until(Function<WebDriver, T> condition) {
        return wait.until(driver -> {
            try {
                return condition.apply(driver);
            } catch (WebDriverException e) {
                throw isOfThePageBefore(e) ? new StaleElementReferenceException("the page changed", e) : e;
            }
        });
    }

    /** ChromeDriver has an error without a class of its own for an element whose page has just been left. */
    private static boolean isOfThePageBefore(WebDriverException e) {
        return String.valueOf(e.getMessage()).contains("does not belong to the document");
    }
}
