package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A restaurant bill on a phone: every line to whoever took it, a tip in proportion, and two who paid. */
@JourneyTest
class RestaurantBillJourney {

    private static final By ADD = By.cssSelector("[data-add]");

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    MessageSource messages;

    @TempDir
    Path files;

    @Test
    void dividesABillByItsLinesAndShowsAgainWhatWasTyped() {
        Visitor alice = onAPhone();
        makesGroup(alice);
        typesTheBill(alice);
        saysWhoPaid(alice);
        readsTheMaths(alice);
        findsItAsTyped(alice);
    }

    @Test
    void changesTheLedgerOfAHalfFilledFormAndIsToldWhyAFileIsRefused() throws IOException {
        Visitor alice = onAPhone();
        makesGroup(alice);
        alice.press(ADD);
        alice.sees("expense.sharedBy.equally");
        alice.fill("expense.description", "Tickets");
        alice.fill("expense.amount", "30");
        alice.choose("expense.mode", alice.word("expense.mode.SHARES"));
        alice.sees("expense.mode.hint.SHARES");
        alice.choose("expense.ledger", alice.word("ledger.personal"));
        alice.until(driver -> !alice.text().contains(alice.word("expense.mode.hint.SHARES")));
        assertThat(alice.attributeOf(By.id("description"), "value")).isEqualTo("Tickets");
        alice.choose("expense.ledger", "Supper club");
        alice.sees("expense.sharedBy.equally");

        alice.press("expense.more");
        alice.attach("expense.receipts", Files.writeString(files.resolve("note.jpg"), "no picture"));
        alice.press("form.save");
        alice.sees("receipt.type");
        alice.open("/expenses");
        alice.seesText("Tickets");
    }

    private Visitor onAPhone() {
        return new Visitor(
                browsers.open(() -> Browser.on(Device.PHONE, Locale.US)),
                "http://localhost:" + port,
                messages,
                Locale.US);
    }

    private static void makesGroup(Visitor alice) {
        alice.open("/sign-up");
        alice.signsUp("Alice");
        alice.arrivesAt("layout.home");
        alice.open("/ledgers/new");
        alice.fill("ledger.name", "Supper club");
        alice.press("ledger.create");
        alice.sees("ledger.flash.created");
        alice.fill("member.add", "Bob");
        alice.press("member.add.action");
        alice.sees("member.flash.added", "Bob");
    }

    private static void typesTheBill(Visitor alice) {
        alice.press(ADD);
        alice.sees("expense.sharedBy.equally");
        alice.fill("expense.description", "Supper");
        alice.choose("expense.mode", alice.word("expense.mode.ITEMS"));
        alice.sees("expense.mode.hint.ITEMS");
        fillLine(alice, 1, "Soup", "8", "Alice", "Bob");
        fillLine(alice, 2, "Steak", "22", "Bob");
        alice.press("expense.item.add");
        fillLine(alice, 3, "Voucher", "-2", "Alice");
        alice.press("expense.extras");
        alice.fill("expense.extra.TIP", "10");
        alice.sees("expense.split.bill", "$30.80");
        alice.press("expense.split.useSum");
        alice.until(driver -> "30.80".equals(alice.attributeOf(By.id("amount"), "value")));
        alice.seesText("$2.20", "$28.60");
    }

    private static void fillLine(Visitor alice, int line, String label, String amount, String... takers) {
        alice.seesElement(By.id("item-" + (line - 1)));
        alice.fill("expense.item.label.of", line, label);
        alice.fill("expense.item.amount.of", line, amount);
        for (String taker : takers) {
            alice.press(By.xpath(".//input[@name='split.items[" + (line - 1)
                    + "].takers']/parent::label[normalize-space(.)='" + taker + "']"));
        }
    }

    private static void saysWhoPaid(Visitor alice) {
        alice.press("expense.payments.several");
        alice.sees("expense.payments.who");
        alice.fill("expense.payments.of", "Alice", "30");
        alice.sees("expense.payments.less", "$30.00", "$0.80");
        alice.fill("expense.payments.of", "Bob", "0.80");
        alice.until(driver -> !alice.text().contains(alice.word("expense.payments.less", "$30.00", "$0.80")));
        alice.looksAround();
        alice.press("form.save");
        alice.sees("expense.flash.recorded", "Supper");
    }

    private static void readsTheMaths(Visitor alice) {
        alice.press(By.partialLinkText("Supper"));
        alice.arrivesAtPage("Supper");
        alice.seesText("$30.00", "$0.80");
        alice.press("expense.maths");
        alice.seesText("Soup", "Steak", "Voucher", "28.60");
        alice.looksAround();
    }

    private static void findsItAsTyped(Visitor alice) {
        alice.press("expense.edit");
        alice.arrivesAt("expense.edit.title");
        assertThat(alice.attributeOf(By.id("item-amount-2"), "value")).isEqualTo("-2");
        assertThat(alice.attributeOf(By.id("item-1"), "value")).isEqualTo("Steak");
        assertThat(alice.attributeOf(By.id("extra-1"), "value")).isEqualTo("10");
        assertThat(alice.attributeOf(By.id("paid-1"), "value")).isEqualTo("0.80");
    }
}
