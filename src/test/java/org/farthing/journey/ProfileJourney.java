package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** What somebody settles for themselves: their language, and a token for a script. */
@JourneyTest
class ProfileJourney {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    MessageSource messages;

    @Test
    void speaksAsTheBrowserUntilTheProfileSaysOtherwise() {
        Browser browser = browsers.open(() -> Browser.on(Device.DESKTOP, Locale.GERMANY));
        Visitor german = new Visitor(browser, "http://localhost:" + port, messages, Locale.GERMANY);
        german.open("/sign-up");
        german.signsUp("Änne");
        german.arrivesAt("layout.home");
        german.press("layout.expenses");
        german.fill("expense.amount", "12,50");
        german.fill("expense.description", "Kaffee");
        german.press("expense.quick.add");
        german.seesText("Eingetragen: Kaffee", "12,50 €");
        assertThat(german.attributeOf(By.xpath("/html"), "lang")).isEqualTo("de");

        german.open("/profile");
        german.choose("account.language", "English");
        german.press("form.save");
        Visitor english = german.speaking(Locale.ENGLISH);
        english.sees("profile.flash.saved");
        english.arrivesAt("profile.title");
        english.press("layout.expenses");
        english.arrivesAt("expense.list.title");
        english.seesText("€12.50");
        assertThat(english.attributeOf(By.xpath("/html"), "lang")).isEqualTo("en");

        seesATokenOnceAndTakesItBack(english);
    }

    private static void seesATokenOnceAndTakesItBack(Visitor visitor) {
        visitor.open("/profile/tokens");
        visitor.arrivesAt("token.title");
        visitor.fill("token.name", "Backup");
        visitor.choose("token.scope", visitor.word("token.scope.write"));
        visitor.press("token.create");
        visitor.sees("token.issued.title");
        assertThat(visitor.attributeOf(By.id("token-secret"), "value")).startsWith("frt_");
        visitor.looksAround();

        visitor.open("/profile/tokens");
        visitor.seesText("Backup");
        visitor.doesNotSee(visitor.word("token.issued.title"));
        visitor.press("token.revoke.named", "Backup");
        visitor.sees("token.flash.revoked");
        visitor.sees("token.none");
    }
}
