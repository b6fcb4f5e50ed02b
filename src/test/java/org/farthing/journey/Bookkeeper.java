package org.farthing.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.farthing.category.CategoryId;
import org.farthing.support.Person;
import org.farthing.support.Person.Field;

/** Somebody who adds expenses with receipts until told to stop, removes some receipts, and notes what was confirmed. */
final class Bookkeeper implements Callable<Integer> {

    private static final Pattern RECEIPT = Pattern.compile("/receipts/([0-9a-f-]{36})");

    /** What appeared in the database some time between begin and end. */
    record Write(String what, long begin, long end) {}

    final Queue<Write> writes = new ConcurrentLinkedQueue<>();
    private final Person person;
    private final Random random;
    private final List<Field> place;
    private final AtomicBoolean stop;

    /** @param member of the ledger, who pays and bears everything */
    Bookkeeper(Person person, Random random, String ledger, String member, AtomicBoolean stop) {
        this.person = person;
        this.random = random;
        this.place = List.of(new Field("ledger", ledger), new Field("paidBy", member), new Field("sharedBy", member));
        this.stop = stop;
    }

    @Override
    public Integer call() throws Exception {
        int made = 0;
        while (!stop.get()) {
            String expense = add();
            long begin = System.nanoTime();
            assertThat(person.attach("/expenses/" + expense + "/receipts", "receipt.png", picture(random, 60))
                            .statusCode())
                    .isEqualTo(302);
            long end = System.nanoTime();
            if (++made % 3 == 0) {
                remove(expense);
            } else {
                writes.add(new Write("receipt of " + expense, begin, end));
            }
        }
        return made;
    }

    private String add() throws Exception {
        List<Field> fields = new ArrayList<>(place);
        fields.add(new Field("formKey", UUID.randomUUID()));
        fields.add(new Field("amount", "%d.%02d".formatted(1 + random.nextInt(500), random.nextInt(100))));
        fields.add(new Field("currency", "EUR"));
        fields.add(new Field("spentOn", "2026-03-14"));
        fields.add(new Field("category", CategoryId.OTHER));
        fields.add(new Field("description", "Kept"));
        fields.add(new Field("notes", ""));
        long begin = System.nanoTime();
        HttpResponse<String> answer = person.post("/expenses", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String path = answer.headers().firstValue("X-Saved").orElseThrow();
        String expense = path.substring(path.lastIndexOf('/') + 1);
        writes.add(new Write("expense " + expense, begin, System.nanoTime()));
        return expense;
    }

    private void remove(String expense) throws Exception {
        Matcher receipt =
                RECEIPT.matcher(person.get("/expenses/" + expense + "/receipts").body());
        assertThat(receipt.find()).isTrue();
        assertThat(person.post("/receipts/" + receipt.group(1) + "/deletion", List.of())
                        .statusCode())
                .isEqualTo(302);
    }

    static byte[] picture(Random random, int side) throws IOException {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < side * side; i++) {
            image.setRGB(i % side, i / side, random.nextInt());
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
