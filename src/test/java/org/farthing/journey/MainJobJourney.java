package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.farthing.money.Money;
import org.farthing.money.MoneyFormat;
import org.farthing.support.SampleReceipts;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** What Farthing is for, from the first expense to the settled group, on a laptop and on a phone. */
@JourneyTest
class MainJobJourney {

    private static final By ADD = By.cssSelector("[data-add]");
    private static final By THUMBNAILS = By.cssSelector(".receipt img");

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @TempDir
    Path files;

    @LocalServerPort
    int port;

    @Autowired
    MessageSource messages;

    private Locale locale = Locale.US;

    static Stream<Arguments> devices() {
        return Stream.of(
                Arguments.of(Device.DESKTOP, Locale.US, "12.50", "12+3.5"),
                Arguments.of(Device.PHONE, Locale.GERMANY, "12,50", "12+3,5"));
    }

    @ParameterizedTest
    @MethodSource("devices")
    void keepsOneLedgerForMineAndOurs(Device device, Locale language, String typed, String sum) throws IOException {
        locale = language;
        Visitor alice = visitor(device);
        startsHerLedger(alice);
        addsExpenses(alice, typed, sum);
        String receipt = attachesReceipts(alice);
        String expense = deletesAndUndoes(alice);
        String invitation = makesGroup(alice);

        Visitor bob = visitor(Device.PHONE);
        joins(bob, invitation);
        String group = splits(alice);
        settles(bob);

        staysOutside(visitor(device), group, expense, receipt);
        readsTheMonth(alice);
        looksEverywhere(alice, group, expense);
    }

    String site() {
        return "http://localhost:" + port;
    }

    private Visitor visitor(Device device) {
        return new Visitor(browsers.open(() -> Browser.on(device, locale)), site(), messages, locale);
    }

    private String money(long cents) {
        return MoneyFormat.format(Money.of(cents, locale.equals(Locale.US) ? "USD" : "EUR"), locale);
    }

    private void startsHerLedger(Visitor alice) {
        alice.open("/");
        alice.arrivesAt("landing.title");
        alice.press("signUp.action");
        alice.signsUp("Alice");
        alice.arrivesAt("layout.home");
        alice.sees("home.hello", "Alice");
    }

    private void addsExpenses(Visitor alice, String typed, String sum) throws IOException {
        alice.press("layout.expenses");
        alice.arrivesAt("expense.list.title");
        alice.fill("expense.amount", typed);
        alice.fill("expense.description", "Coffee beans");
        alice.press("expense.quick.add");
        alice.sees("expense.flash.recorded", "Coffee beans");
        alice.seesText(money(1250));

        alice.press(ADD);
        alice.sees("expense.more");
        alice.looksAround();
        alice.fill("expense.amount", sum);
        alice.fill("expense.description", "Dinner by the river");
        alice.choose("expense.category", alice.word("category.dining"));
        alice.press("expense.more");
        alice.attach("expense.receipts", Files.write(files.resolve("dinner.jpg"), SampleReceipts.photo()));
        alice.press("form.save");
        alice.sees("expense.flash.recorded", "Dinner by the river");
        alice.seesText(money(1550));
        alice.arrivesAt("expense.list.title");
    }

    /** @return the address of the photo */
    private String attachesReceipts(Visitor alice) throws IOException {
        alice.press(By.partialLinkText("Dinner by the river"));
        alice.arrivesAtPage("Dinner by the river");
        alice.seesImages(THUMBNAILS, 1);
        alice.attach("receipt.choose", Files.write(files.resolve("page.pdf"), alice.print()));
        alice.seesImages(THUMBNAILS, 2);
        alice.sees("receipt.heading", 2);
        alice.looksAround();
        return alice.attributeOf(By.cssSelector(".receipt a"), "href");
    }

    /** @return the address of the expense */
    private String deletesAndUndoes(Visitor alice) {
        alice.press("form.delete");
        alice.sees("expense.flash.trashed", "Dinner by the river");
        alice.doesNotSee(money(1550));
        alice.arrivesAt("expense.list.title");
        alice.press("toast.undo");
        alice.sees("expense.flash.restored", "Dinner by the river");
        alice.seesText(money(1550));
        return alice.address();
    }

    /** @return the link of the invitation */
    private String makesGroup(Visitor alice) {
        alice.press("layout.groups");
        alice.arrivesAt("layout.groups");
        alice.press("ledger.new");
        alice.arrivesAt("ledger.new");
        alice.fill("ledger.name", "Lake house");
        alice.press("ledger.create");
        alice.sees("ledger.flash.created");
        alice.arrivesAt("member.plural");
        alice.fill("member.add", "Mika");
        alice.press("member.add.action");
        alice.sees("member.flash.added", "Mika");
        alice.press("invitation.create");
        alice.sees("invitation.link.title");
        alice.looksAround();
        return alice.attributeOf(By.id("invitation-link"), "value");
    }

    private void joins(Visitor bob, String invitation) {
        bob.open(invitation);
        bob.arrivesAt("invitation.preview.title");
        bob.seesText("Lake house", "Alice");
        bob.press("invitation.signUp");
        bob.signsUp("Bob");
        bob.arrivesAt("invitation.preview.title");
        bob.press("invitation.accept");
        bob.sees("invitation.flash.joined");
        bob.arrivesAtPage("Lake house");
    }

    /** @return the address of the group */
    private String splits(Visitor alice) {
        alice.press("layout.groups");
        alice.press(By.partialLinkText("Lake house"));
        alice.arrivesAtPage("Lake house");
        String group = alice.address();
        alice.press(ADD);
        alice.sees("expense.sharedBy.equally");
        alice.looksAround();
        alice.fill("expense.amount", "90");
        alice.fill("expense.description", "Boat hire");
        alice.choose("expense.category", alice.word("category.travel"));
        alice.press(By.xpath(".//label[bdi='Mika']"));
        alice.press("form.save");
        alice.sees("expense.flash.recorded", "Boat hire");
        alice.seesText(money(4500), alice.word("expense.row.of", money(9000)), "+" + money(4500));
        alice.arrivesAtPage("Lake house");
        return group;
    }

    private void settles(Visitor bob) {
        bob.press("balance.title");
        bob.arrivesAt("balance.title");
        bob.seesText("-" + money(4500));
        bob.press("plan.settle");
        bob.sees("settlement.paidOn");
        bob.looksAround();
        bob.press("settlement.save");
        bob.sees("settlement.flash.recorded");
        bob.sees("settlement.line", "Bob", "Alice");
        bob.sees("balance.settled");
        bob.doesNotSee(bob.word("plan.title"));
        bob.arrivesAt("balance.title");
    }

    private void staysOutside(Visitor charlie, String... addresses) {
        charlie.open("/sign-up");
        charlie.signsUp("Charlie");
        charlie.arrivesAt("layout.home");
        for (String address : addresses) {
            charlie.open(address);
            charlie.arrivesAt("error.notFound.title");
            assertThat(charlie.status()).as(address).isEqualTo(404);
        }
    }

    private void readsTheMonth(Visitor alice) {
        alice.press("layout.summary");
        alice.arrivesAt("summary.title");
        alice.seesText(money(7300), money(4500), money(1550), money(1250));
        alice.doesNotSee(money(9000));
        alice.press(By.xpath(".//table//a[normalize-space(.)='" + alice.word("category.travel") + "']"));
        alice.arrivesAt("expense.list.title");
        alice.seesText("Boat hire");
        alice.doesNotSee("Coffee beans");
    }

    private void looksEverywhere(Visitor alice, String group, String expense) {
        Stream.of(
                        "/",
                        "/profile",
                        "/expenses/new",
                        expense + "/edit",
                        expense + "/receipts",
                        group + "/categories",
                        group + "/settlements/new",
                        "/summary?period=range",
                        "/summary?period=year&" + group.replaceAll(".*/", "ledger="),
                        "/invitations/none")
                .forEach(address -> {
                    alice.open(address);
                    alice.looksAround();
                });
    }
}
