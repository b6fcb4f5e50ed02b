package org.farthing.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Fills in what the benchmark measures: one account with a long history, one with a short history of the same shape,
 * and one with many groups to write to, which would otherwise blur the comparison of the two. An account that exists is
 * left as it is.
 */
@Component
@Profile("seed")
class BenchmarkSeed {

    static final String LARGE = "bench";
    static final String SMALL = "bench-small";
    static final String WRITER = "bench-writer";

    private static final int CATEGORIES = 15;
    private static final int WRITE_GROUPS = 50;
    /** Expenses in one transaction. */
    private static final int CHUNK = 2_000;

    private final Households households;
    private final Expenses expenses;

    BenchmarkSeed(Households households, Expenses expenses) {
        this.households = households;
        this.expenses = expenses;
    }

    /** @return what the benchmark needs to know: accounts, ledgers, members */
    Map<String, String> sow(SeedSettings size) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("password", Households.PASSWORD);
        facts.put("category", categories().get(0).toString());
        describe(facts, "large", reader(LARGE, size.expenses(), size.groupExpenses()));
        describe(facts, "small", reader(SMALL, 100, 10));
        AccountView writer = writer();
        facts.put("writer_email", writer.email());
        List<LedgerView> groups = households.groupsOf(writer);
        for (int i = 0; i < groups.size(); i++) {
            facts.put("write_group_%02d".formatted(i + 1), groups.get(i).id() + " " + members(groups.get(i)));
        }
        return facts;
    }

    private List<CategoryId> categories() {
        return households.predefinedCategories().values().stream()
                .limit(CATEGORIES)
                .toList();
    }

    private AccountView reader(String name, int personal, int shared) {
        return households.find(Households.emailOf(name)).orElseGet(() -> {
            AccountView account = households.register(Households.emailOf(name), name);
            fill(account, households.personalOf(account), personal);
            fill(account, households.group(account, "Club of ten", List.of(), names("Member ", 9)), shared);
            return account;
        });
    }

    private AccountView writer() {
        return households.find(Households.emailOf(WRITER)).orElseGet(() -> {
            AccountView account = households.register(Households.emailOf(WRITER), WRITER);
            names("Group ", WRITE_GROUPS)
                    .forEach(name -> households.group(account, name, List.of(), names("Member ", 3)));
            return account;
        });
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
    }

    private void fill(AccountView account, LedgerView ledger, int total) {
        BenchmarkExpenses drafts = new BenchmarkExpenses(account.today(), categories(), ledger);
        for (int start = 0; start < total; start += CHUNK) {
            expenses.recordAll(account.id(), ledger.id(), drafts.draw(start, Math.min(CHUNK, total - start), total));
        }
    }

    private void describe(Map<String, String> facts, String prefix, AccountView account) {
        LedgerView group = households.groupsOf(account).get(0);
        facts.put(prefix + "_email", account.email());
        facts.put(prefix + "_personal", households.personalOf(account).id().toString());
        facts.put(prefix + "_group", group.id().toString());
    }

    private static String members(LedgerView group) {
        return group.activeMembers().stream()
                .map(member -> member.id().toString())
                .collect(Collectors.joining(" "));
    }
}
