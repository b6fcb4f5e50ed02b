package org.farthing.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.Ledgers;
import org.farthing.support.FullGroup.Contents;
import org.springframework.boot.test.context.TestComponent;

/** What the forms of the application send to an address, about the things of a group. */
@TestComponent
public class PostedFields {

    private final Ledgers ledgers;
    private final Expenses expenses;

    public PostedFields(Ledgers ledgers, Expenses expenses) {
        this.ledgers = ledgers;
        this.expenses = expenses;
    }

    /** An address without variables, and its fields. */
    public record Request(String path, Map<String, List<String>> fields) {}

    public Request of(AccountView account, String address, Contents contents) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        common(fields, contents);
        expense(fields, contents);
        special(fields, address, contents);
        return new Request(path(account, address, contents), fields);
    }

    private static void common(Map<String, List<String>> fields, Contents contents) {
        put(fields, "formKey", UUID.randomUUID());
        put(fields, "version", 0);
        put(fields, "ledger", contents.id("ledger"));
        put(fields, "name", "Palace");
        put(fields, "text", "Really?");
        put(fields, "anyway", true);
        put(fields, "placeholder", contents.id("placeholder"));
        put(fields, "simplify", false);
        put(fields, "settlesIn", "own");
        put(fields, "icon", "gift");
        put(fields, "colour", "pink");
        put(fields, "role", "viewer");
        put(fields, "weight", 2);
        put(fields, "days", 7);
        put(fields, "uses", "once");
        put(fields, "from", contents.id("editor"));
        put(fields, "to", contents.group().me().id());
        put(fields, "paidOn", Drafts.DAY);
        put(fields, "payment", contents.id("payment"));
    }

    private static void expense(Map<String, List<String>> fields, Contents contents) {
        put(fields, "amount", "12.50");
        put(fields, "currency", "EUR");
        put(fields, "spentOn", Drafts.DAY);
        put(fields, "category", CategoryId.OTHER);
        put(fields, "description", "Cinema");
        put(fields, "paidBy", contents.group().me().id());
        put(fields, "sharedBy", contents.group().me().id());
        put(fields, "scope", "all");
        put(fields, "expense", contents.id("expense"));
        put(fields, "unit", "week");
        put(fields, "every", 1);
        put(fields, "start", Drafts.DAY.plusDays(40));
        put(fields, "ends", "never");
    }

    private static void special(Map<String, List<String>> fields, String address, Contents contents) {
        switch (address) {
            case "/ledgers/{id}/deletion" ->
                put(fields, "name", contents.group().name());
            case "/expenses/{id}", "/recurring/{id}/resumption" -> put(fields, "version", 1);
            case "/recurring" -> put(fields, "expense", contents.id("lone"));
            default -> {
                // what all send is right for it
            }
        }
    }

    private static void put(Map<String, List<String>> fields, String name, Object value) {
        fields.put(name, List.of(value.toString()));
    }

    private String path(AccountView account, String address, Contents contents) {
        String id = address.equals("/expenses/{id}/move") ? own(account) : contents.id(subject(address));
        boolean leaves = address.endsWith("/departure") || address.endsWith("/return");
        return address.replace("{id}", id)
                .replace("{expense}", contents.id("expense"))
                .replace("{member}", contents.id(leaves ? "placeholder" : "editor"))
                .replace("{batch}", contents.id("batch"))
                .replace("{comment}", contents.id("comment"))
                .replace("{category}", contents.id("category"))
                .replace("{claim}", contents.id("claim"))
                .replace("{invitation}", contents.id("invitation"))
                .replace("{position}", contents.id("position"))
                .replace("{token}", contents.id("token"));
    }

    private static String subject(String address) {
        return switch (address.split("/")[1]) {
            case "ledgers" -> "ledger";
            case "settlements" -> "settlement";
            case "comments" -> "comment";
            case "receipts" -> "receipt";
            case "recurring" -> "rule";
            default -> address.equals("/expenses/{id}/return") ? "lone" : "expense";
        };
    }

    /** An expense of whoever posts, for what begins in their own ledger. */
    private String own(AccountView account) {
        LedgerView personal = ledgers.find(account.id(), ledgers.personalOf(account.id()));
        return expenses.record(account.id(), personal.id(), Drafts.newId(), Drafts.dinner(personal, 700))
                .toString();
    }
}
