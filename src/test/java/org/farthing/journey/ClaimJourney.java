package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.farthing.money.Money;
import org.farthing.money.MoneyFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** Alice keeps a place for Bob; he scans the code on her screen with his phone and finds his history. */
@JourneyTest
class ClaimJourney {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    MessageSource messages;

    @Test
    void takesThePlaceThatWasKeptThroughTheCodeOnTheScreen() throws Exception {
        Visitor alice = visitor(Device.DESKTOP);
        String group = keepsAPlace(alice);
        String link = scans(alice);

        Visitor bob = visitor(Device.PHONE);
        bob.open(link);
        bob.arrivesAt("invitation.preview.title");
        bob.seesText("Hut", "Alice");
        bob.doesNotSee("Bobby");
        bob.press("invitation.signUp");
        bob.signsUp("Bob");
        bob.arrivesAt("invitation.preview.title");
        bob.press("invitation.accept");
        bob.sees("invitation.flash.joined");
        bob.seesText("Firewood", "-" + money(2000));
        bob.looksAround();

        looksAround(alice, group);
    }

    private String keepsAPlace(Visitor alice) {
        alice.open("/sign-up");
        alice.signsUp("Alice");
        alice.arrivesAt("layout.home");
        alice.open("/ledgers/new");
        alice.fill("ledger.name", "Hut");
        alice.press("ledger.create");
        alice.arrivesAt("member.plural");
        String group = alice.address().replace("/members", "");
        alice.fill("member.add", "Bobby");
        alice.press("member.add.action");
        alice.sees("member.flash.added", "Bobby");
        alice.open(group);
        alice.press(By.cssSelector("[data-add]"));
        alice.sees("expense.sharedBy.equally");
        alice.fill("expense.amount", "40");
        alice.fill("expense.description", "Firewood");
        alice.press("form.save");
        alice.sees("expense.flash.recorded", "Firewood");
        alice.open(group + "/members");
        alice.choose("invitation.placeholder", "Bobby");
        alice.press("invitation.create");
        alice.sees("invitation.link.title");
        alice.looksAround();
        return group;
    }

    /** What a camera would read from the screen. */
    private String scans(Visitor alice) throws IOException, NotFoundException {
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(alice.photograph(By.cssSelector(".qr"))));
        int[] pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels);
        String read = new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
        assertThat(read).isEqualTo(alice.attributeOf(By.id("invitation-link"), "value"));
        return read;
    }

    private static void looksAround(Visitor alice, String group) {
        for (String page : new String[] {"/members", "/settings", "/deletion", "/settling"}) {
            alice.open(group + page);
            alice.looksAround();
        }
        alice.open(group + "/members");
        alice.press("member.edit", "Bob");
        alice.arrivesAtPage("Bob");
        alice.press("member.departure.title", "Bob");
        alice.arrivesAt("member.departure.title", "Bob");
        alice.press("member.departure.action");
        alice.sees("member.departure.open");
        alice.looksAround();
    }

    private static String money(long cents) {
        return MoneyFormat.format(Money.of(cents, "USD"), Locale.US);
    }

    private Visitor visitor(Device device) {
        return new Visitor(
                browsers.open(() -> Browser.on(device, Locale.US)), "http://localhost:" + port, messages, Locale.US);
    }
}
