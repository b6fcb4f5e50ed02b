package org.farthing.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.farthing.money.Allocation;
import org.farthing.money.Money;
import org.farthing.money.MoneyFormat;

/** Draws the slip that a till prints: a few lines that add up to the total. */
final class PaperSlip {

    private static final List<String> ITEMS = List.of("Bread", "Apples, loose", "Cheese", "Oats", "Coffee", "Soap");
    private static final long[] WEIGHTS = {3, 4, 7, 2, 9, 5};
    private static final int WIDTH = 420;
    private static final int LINE = 34;
    private static final int MARGIN = 28;

    private final BufferedImage paper = new BufferedImage(WIDTH, LINE * (ITEMS.size() + 7), BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = paper.createGraphics();
    private int baseline = LINE;

    private PaperSlip() {
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(new Color(0xfbf9f4));
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        pen.setColor(new Color(0x2b2b2b));
    }

    /** @return a PNG */
    static byte[] of(String shop, LocalDate day, Money total, UUID seed) {
        PaperSlip slip = new PaperSlip();
        slip.font(Font.BOLD);
        slip.line(shop.toUpperCase(Locale.ROOT), "");
        slip.font(Font.PLAIN);
        slip.line(day.toString(), "Till 2");
        slip.rule();
        long[] prices = Allocation.byWeights(total.minor(), WEIGHTS, seed);
        for (int i = 0; i < prices.length; i++) {
            slip.line(ITEMS.get(i), price(new Money(prices[i], total.currency())));
        }
        slip.rule();
        slip.font(Font.BOLD);
        slip.line("TOTAL", price(total));
        return slip.png();
    }

    private static String price(Money money) {
        return MoneyFormat.plain(money, Locale.UK) + " " + money.currencyCode();
    }

    private void font(int style) {
        pen.setFont(new Font(Font.MONOSPACED, style, 18));
    }

    private void line(String left, String right) {
        baseline += LINE;
        pen.drawString(left, MARGIN, baseline);
        pen.drawString(right, WIDTH - MARGIN - pen.getFontMetrics().stringWidth(right), baseline);
    }

    private void rule() {
        baseline += LINE / 2;
        pen.drawLine(MARGIN, baseline, WIDTH - MARGIN, baseline);
    }

    private byte[] png() {
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(paper, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
