package org.farthing.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.test.context.ActiveProfiles;

/** No test, but pictures of every page; see scripts/screenshots. */
@Tag("screenshots")
@ActiveProfiles("demo")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "farthing.test.own-servers=true",
            "farthing.embedded.data-directory=target/screens-data",
            "farthing.receipts.directory=target/screens-data/uploads"
        })
class Screenshots {

    private static final Path TARGET = Path.of("target", "screenshots");
    private static final List<String> OUTSIDE = List.of("/", "/sign-in", "/sign-up", "/invitations/none");
    private static final List<String> OF_MINE =
            List.of("/balances", "/recurring", "/summary/home", "/mentions", "/profile/tokens");
    private static final List<String> OF_GROUP = List.of(
            "",
            "/balances",
            "/settlements",
            "/settlements/new",
            "/statistics",
            "/activity",
            "/trash",
            "/members",
            "/categories",
            "/settings",
            "/settling",
            "/rates",
            "/deletion");
    private static final List<String> OF_EXPENSE = List.of("", "/edit", "/receipts", "/comments", "/history");
    private static final List<String> EMPTY =
            List.of("/", "/expenses", "/expenses/new", "/ledgers", "/ledgers/new", "/summary", "/profile", "/no-page");

    @LocalServerPort
    int port;

    @Autowired
    MessageSource messages;

    @ParameterizedTest
    @CsvSource({"DESKTOP,en-GB", "DESKTOP,de-DE", "PHONE,en-GB", "PHONE,de-DE"})
    void ofEveryPage(Device device, String tag) {
        Locale language = Locale.forLanguageTag(tag);
        try (Browser browser = Browser.on(device, language)) {
            Visitor visitor = new Visitor(browser, "http://localhost:" + port, messages, language);
            Album album = new Album(browser, visitor, TARGET.resolve(device + "-" + language.getLanguage()));
            OUTSIDE.forEach(page -> album.take("outside", page));
            visitor.signsIn("alice@demo.example", "brass farthings");
            withData(album, visitor);
            visitor.open("/profile");
            visitor.press("layout.signOut");
            visitor.seesElement(By.cssSelector("a[href='/sign-up']"));
            visitor.open("/sign-up");
            visitor.signsUpUnseen("Maximiliane-Annegret von Habenichts");
            EMPTY.forEach(page -> album.take("empty", page));
        }
    }

    private static void withData(Album album, Visitor alice) {
        alice.open("/expenses");
        String expense = path(alice.attributeOf(By.cssSelector("#list a.entry"), "href"));
        alice.open("/ledgers");
        String group = path(alice.attributeOf(By.cssSelector("main a.entry"), "href"));
        alice.open("/expenses?ledger=" + group.replaceAll(".*/", ""));
        String shared = path(alice.attributeOf(By.cssSelector("#list a.entry"), "href"));
        List.of("/", "/expenses", "/expenses?text=coffee", "/expenses/new", "/summary", "/summary?period=year")
                .forEach(page -> album.take("demo", page));
        List.of("/ledgers", "/profile", expense, expense + "/move").forEach(page -> album.take("demo", page));
        OF_MINE.forEach(page -> album.take("demo", page));
        OF_GROUP.forEach(page -> album.take("demo", group + page));
        OF_EXPENSE.forEach(page -> album.take("demo", shared + page));
        album.take("demo", "/settlement-batches/new?ledger=" + group.replaceAll(".*/", ""));
        alice.open("/expenses");
        alice.press(By.cssSelector("[data-add]"));
        alice.sees("expense.more");
        album.takeThis("demo-add-dialog");
        splitsABill(album, alice, group);
    }

    private static void splitsABill(Album album, Visitor alice, String group) {
        alice.open(group);
        alice.press(By.cssSelector("[data-add]"));
        alice.sees("expense.sharedBy.equally");
        alice.fill("expense.amount", "46");
        alice.fill("expense.description", "Harbour grill");
        alice.choose("expense.mode", alice.word("expense.mode.SHARES"));
        alice.sees("expense.mode.hint.SHARES");
        album.takeThis("demo-split-dialog");
        alice.choose("expense.mode", alice.word("expense.mode.ITEMS"));
        alice.sees("expense.mode.hint.ITEMS");
        album.takeThis("demo-bill-dialog");
    }

    private static String path(String address) {
        return address.replaceFirst("https?://[^/]+", "");
    }

    /** One folder of pictures, each in light and dark: the whole page, and what the screen shows of it. */
    private record Album(Browser browser, Visitor visitor, Path folder) {

        void take(String who, String page) {
            visitor.open(page);
            visitor.comesToRest();
            String name = page.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id").replaceAll("[^A-Za-z]+", "-");
            takeThis(who + name.replaceAll("-$", page.equals("/") ? "-home" : ""));
        }

        void takeThis(String name) {
            for (boolean dark : new boolean[] {false, true}) {
                browser.theme(dark);
                String theme = dark ? "-dark.png" : "-light.png";
                browser.photograph(folder.resolve("screen").resolve(name + theme));
                browser.photographWhole(folder.resolve(name + theme));
            }
            browser.theme(false);
        }
    }
}
