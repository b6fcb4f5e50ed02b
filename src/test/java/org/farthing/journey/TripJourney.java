package org.farthing.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.farthing.rate.PublishedRates;
import org.farthing.rate.RateSource;
import org.farthing.rate.Rates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A trip paid in three currencies, on a phone, that ends with exact balances in the group's own. */
@JourneyTest
class TripJourney {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    MessageSource messages;

    @Autowired
    Rates rates;

    @Test
    void threeCurrenciesEndAsOneBalance() {
        ratesAreKnown();
        Visitor alice = new Visitor(
                browsers.open(() -> Browser.on(Device.PHONE, Locale.US)),
                "http://localhost:" + port,
                messages,
                Locale.US);
        alice.open("/sign-up");
        alice.signsUp("Alice");
        alice.arrivesAt("layout.home");
        makesGroup(alice);
        settlesInDollars(alice);
        spends(alice, "10", "USD", "Coach");
        spends(alice, "1001", "JPY", "Noodles");
        spends(alice, "3.000", "KWD", "Rooms");
        readsTheBalance(alice);
    }

    /** One yen is a cent, and one dinar five dollars. */
    private void ratesAreKnown() {
        LocalDate today = LocalDate.now();
        rates.publish(
                List.of(new PublishedRates(
                        today.minusDays(1),
                        Map.of(
                                "USD",
                                new BigDecimal("1.5"),
                                "JPY",
                                new BigDecimal("150"),
                                "KWD",
                                new BigDecimal("0.3")))),
                RateSource.DEMO);
    }

    private static void makesGroup(Visitor alice) {
        alice.open("/ledgers/new");
        alice.fill("ledger.name", "Round the world");
        alice.press("ledger.create");
        alice.sees("ledger.flash.created");
        alice.fill("member.add", "Mika");
        alice.press("member.add.action");
        alice.seesText("Mika");
    }

    private static void settlesInDollars(Visitor alice) {
        alice.press("balance.title");
        alice.arrivesAt("balance.title");
        alice.press("ledger.settlesIn.title");
        alice.arrivesAt("ledger.settlesIn.title");
        alice.looksAround();
        alice.press(By.cssSelector("input[value='own']"));
        alice.press("ledger.settlesIn.save");
        alice.sees("ledger.settlesIn.flash.own");
    }

    private static void spends(Visitor alice, String amount, String currency, String description) {
        alice.press("ledger.overview");
        alice.arrivesAtPage("Round the world");
        alice.press(By.cssSelector("[data-add]"));
        alice.sees("expense.sharedBy.equally");
        alice.fill("expense.amount", amount);
        alice.choose("expense.currency", currency);
        if (!currency.equals("USD")) {
            alice.sees("expense.rate.label", currency, "USD");
            alice.looksAround();
        }
        alice.fill("expense.description", description);
        alice.press(By.cssSelector("#expense-form .form-actions button[type=submit]"));
        alice.sees("expense.flash.recorded", description);
    }

    /** $10.00, $10.01 and $15.00, of which one half each is exact but for a cent. */
    private static void readsTheBalance(Visitor alice) {
        alice.press("balance.title");
        alice.arrivesAt("balance.title");
        alice.seesText("Mika");
        alice.doesNotSee("¥");
        alice.doesNotSee("KWD");
        alice.looksAround();
        alice.press("plan.settle");
        alice.sees("settlement.paidOn");
        alice.looksAround();
        alice.press("settlement.save");
        alice.sees("settlement.flash.recorded");
        alice.sees("balance.settled");
        alice.doesNotSee(alice.word("plan.title"));
    }
}
