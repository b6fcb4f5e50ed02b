package org.farthing.journey;

import java.util.Locale;
import org.farthing.money.Money;
import org.farthing.money.MoneyFormat;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A group that is settled at once, with one payment that was not made after all, and the way back. */
@JourneyTest
class SettleAllJourney {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    MessageSource messages;

    private Locale language = Locale.US;

    @ParameterizedTest
    @CsvSource({"DESKTOP,en-US", "PHONE,de-DE"})
    void settlesEverythingAndTakesItBack(Device device, String tag) {
        language = Locale.forLanguageTag(tag);
        Visitor alice = new Visitor(
                browsers.open(() -> Browser.on(device, language)), "http://localhost:" + port, messages, language);
        String group = sharesBoatHire(alice);

        opensTheList(alice, group);
        alice.looksAround();
        alice.press("settleUp.save");
        alice.sees("settlement.flash.settled", 2);
        alice.sees("settlement.line", "Bob", "Alice");
        alice.doesNotSee(alice.word("plan.title"));
        alice.arrivesAt("balance.title");

        alice.press("toast.undo");
        alice.sees("settlement.flash.settled.undone");
        alice.sees("plan.title");
        alice.seesText("+" + money(6000), "-" + money(3000));
        alice.sees("settlement.none");
        alice.arrivesAt("balance.title");

        settlesButOne(alice, group);
        alice.open("/balances");
        alice.arrivesAt("balance.all");
        alice.seesText("Mika", "+" + money(3000));
    }

    /** @return the address of a group in which two others owe Alice 30 each */
    private static String sharesBoatHire(Visitor alice) {
        alice.open("/sign-up");
        alice.signsUp("Alice");
        alice.arrivesAt("layout.home");
        alice.open("/ledgers/new");
        alice.fill("ledger.name", "Lake house");
        alice.press("ledger.create");
        alice.arrivesAt("member.plural");
        String group = alice.address().replace("/members", "");
        for (String name : new String[] {"Bob", "Mika"}) {
            alice.fill("member.add", name);
            alice.press("member.add.action");
            alice.sees("member.flash.added", name);
        }
        alice.open(group);
        alice.press(By.cssSelector("[data-add]"));
        alice.sees("expense.sharedBy.equally");
        alice.fill("expense.amount", "90");
        alice.fill("expense.description", "Boat hire");
        alice.press("form.save");
        alice.sees("expense.flash.recorded", "Boat hire");
        return group;
    }

    private static void opensTheList(Visitor alice, String group) {
        alice.open(group + "/balances");
        alice.arrivesAt("balance.title");
        alice.press("plan.settleEverything");
        alice.sees("settleUp.text");
    }

    private static void settlesButOne(Visitor alice, String group) {
        opensTheList(alice, group);
        alice.press(By.xpath(".//label[.//bdi='Mika']/input"));
        alice.press("settleUp.save");
        alice.sees("settlement.flash.recorded");
        alice.sees("settlement.line", "Bob", "Alice");
        alice.sees("plan.title");
        alice.arrivesAt("balance.title");
    }

    private String money(long cents) {
        return MoneyFormat.format(Money.of(cents, language.equals(Locale.US) ? "USD" : "EUR"), language);
    }
}
