package org.farthing.summary;

import java.util.UUID;
import org.farthing.category.CategoryId;
import org.farthing.category.CategoryView;
import org.farthing.money.Money;

/** Categories by number, without a database. */
final class TestCategories {

    private TestCategories() {}

    static CategoryView category(int number) {
        return new CategoryView(new CategoryId(new UUID(0, number)), null, "code" + number, null, "tag", "green");
    }

    static CategoryTotal total(int number, long minor) {
        return new CategoryTotal(category(number), Money.of(minor, "EUR"), 1, Money.of(0, "EUR"), 0);
    }
}
