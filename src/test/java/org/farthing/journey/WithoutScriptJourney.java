package org.farthing.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.farthing.support.SampleReceipts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** The main job by plain links and forms. */
@JourneyTest
class WithoutScriptJourney {

    private static final By ADD = By.cssSelector("[data-add]");

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @TempDir
    Path files;

    @LocalServerPort
    int port;

    @Autowired
    MessageSource messages;

    @Test
    void doesTheMainJobWithPlainLinksAndForms() throws IOException {
        Visitor alice = visitor();
        startsHerLedger(alice);
        editsAnExpense(alice);
        attachesAReceipt(alice);
        deletesAndUndoes(alice);
        filters(alice);
        Visitor bob = visitor();
        joins(bob, makesGroup(alice));
        splits(alice);
        settles(bob);
        readsTheMonth(alice);
    }

    private Visitor visitor() {
        Browser browser = browsers.open(() -> Browser.withoutScript(Device.DESKTOP, Locale.US));
        return new Visitor(browser, "http://localhost:" + port, messages, Locale.US);
    }

    private void startsHerLedger(Visitor alice) {
        alice.open("/sign-up");
        alice.signsUp("Alice");
        alice.arrivesAt("layout.home");
        alice.press("layout.expenses");
        alice.fill("expense.amount", "12.50");
        alice.fill("expense.description", "Coffee beans");
        alice.press("expense.quick.add");
        alice.sees("expense.flash.recorded", "Coffee beans");
    }

    private void editsAnExpense(Visitor alice) {
        alice.press(ADD);
        alice.arrivesAt("expense.new.title");
        alice.fill("expense.amount", "18");
        alice.fill("expense.description", "Dinner by the river");
        alice.press("form.save");
        alice.sees("expense.flash.recorded", "Dinner by the river");
        alice.press(By.partialLinkText("Dinner by the river"));
        alice.arrivesAtPage("Dinner by the river");
        alice.press("expense.edit");
        alice.arrivesAt("expense.edit.title");
        alice.fill("expense.amount", "12+8");
        alice.press("form.save");
        alice.sees("expense.flash.corrected", "Dinner by the river");
        alice.seesText("$20.00");
    }

    private void attachesAReceipt(Visitor alice) throws IOException {
        alice.press("expense.receipts");
        alice.arrivesAt("receipt.title");
        alice.attach("receipt.choose", Files.write(files.resolve("bill.jpg"), SampleReceipts.smallPhoto()));
        alice.press("receipt.attach");
        alice.sees("receipt.flash.attached");
        alice.press("expense.receipts");
        alice.sees("receipt.heading", 1);
        alice.seesElement(By.cssSelector(".receipt img"));
        alice.press(By.partialLinkText("Dinner by the river"));
        alice.arrivesAtPage("Dinner by the river");
    }

    private void deletesAndUndoes(Visitor alice) {
        alice.press("form.delete");
        alice.sees("expense.flash.trashed", "Dinner by the river");
        alice.doesNotSee("$20.00");
        alice.press("toast.undo");
        alice.sees("expense.flash.restored", "Dinner by the river");
        alice.seesText("$20.00");
    }

    private void filters(Visitor alice) {
        alice.press("layout.expenses");
        alice.press("expense.filter");
        alice.fill("expense.filter.text", "river");
        alice.press("expense.filter.apply");
        alice.sees("expense.total.filtered");
        alice.seesText("Dinner by the river");
        alice.doesNotSee("Coffee beans");
    }

    /** @return the link of the invitation */
    private String makesGroup(Visitor alice) {
        alice.press("layout.groups");
        alice.press("ledger.new");
        alice.fill("ledger.name", "Lake house");
        alice.press("ledger.create");
        alice.sees("ledger.flash.created");
        alice.press("invitation.create");
        alice.sees("invitation.link.title");
        return alice.attributeOf(By.id("invitation-link"), "value");
    }

    private void joins(Visitor bob, String invitation) {
        bob.open(invitation);
        bob.press("invitation.signUp");
        bob.signsUp("Bob");
        bob.press("invitation.accept");
        bob.sees("invitation.flash.joined");
    }

    private void splits(Visitor alice) {
        alice.press("layout.groups");
        alice.press(By.partialLinkText("Lake house"));
        alice.arrivesAtPage("Lake house");
        alice.press(ADD);
        alice.arrivesAt("expense.new.title");
        alice.fill("expense.amount", "90");
        alice.fill("expense.description", "Boat hire");
        alice.press("form.save");
        alice.sees("expense.flash.recorded", "Boat hire");
    }

    private void settles(Visitor bob) {
        bob.press("balance.title");
        bob.arrivesAt("balance.title");
        bob.seesText("-$45.00");
        bob.press("plan.settle");
        bob.arrivesAt("settlement.record");
        bob.press("settlement.save");
        bob.sees("settlement.flash.recorded");
        bob.sees("balance.settled");
    }

    private void readsTheMonth(Visitor alice) {
        alice.press("layout.summary");
        alice.arrivesAt("summary.title");
        alice.seesText("$77.50");
        alice.doesNotSee("$90.00");
    }
}
