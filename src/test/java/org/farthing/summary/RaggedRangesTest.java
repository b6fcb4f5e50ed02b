package org.farthing.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.category.CategoryId;
import org.farthing.expense.ExpenseDraft;
import org.farthing.expense.ExpenseId;
import org.farthing.expense.Expenses;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberId;
import org.farthing.ledger.MemberView;
import org.farthing.money.Money;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class RaggedRangesTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    /** Fixed, so that a failure can be repeated. */
    private final Random random = new Random(20261121);

    @Autowired
    People people;

    @Autowired
    Expenses expenses;

    @Autowired
    Summaries summaries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    AccountView alice;
    LedgerView flat;

    @BeforeEach
    void fourMonthsOfExpensesSomeOfThemInTheTrash() {
        alice = people.alice();
        flat = people.group(alice, people.bob());
        List<MemberId> members = flat.members().stream().map(MemberView::id).toList();
        List<ExpenseDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Money amount = Money.of(1 + random.nextInt(5000), i % 3 == 0 ? "CHF" : "EUR");
            drafts.add(ExpenseDraft.equally(
                    amount,
                    START.plusDays(random.nextInt(120)),
                    new CategoryId(new UUID(0x0000000000007000L, 0x8000000000000001L + random.nextInt(9))),
                    "Something",
                    "",
                    members.get(0),
                    i % 4 == 0 ? List.of(members.get(1)) : members));
        }
        List<ExpenseId> ids = expenses.recordAll(alice.id(), flat.id(), drafts);
        ids.stream().limit(20).forEach(id -> expenses.trash(alice.id(), id));
    }

    @Test
    void anyRangeIsTheSumOfItsRows() {
        for (int i = 0; i < 60; i++) {
            LocalDate one = START.plusDays(random.nextInt(125) - 3);
            Period period = Period.range(one, START.plusDays(random.nextInt(125) - 3));
            for (String currency : List.of("EUR", "CHF")) {
                assertThat(figures(Scope.mine(), period, currency))
                        .as("%s %s", period, currency)
                        .isEqualTo(List.of(
                                mine(period, currency), count(period, currency), mine(period.previous(), currency)));
                assertThat(figures(Scope.ledger(flat.id()), period, currency).get(0))
                        .as("%s %s of the whole ledger", period, currency)
                        .isEqualTo(whole(period, currency));
            }
        }
    }

    @Test
    void aMonthIsTheSameAsTheRangeOfItsDays() {
        Period march = Period.containing(Period.Kind.MONTH, LocalDate.of(2026, 3, 15));
        Period days = march.as(Period.Kind.RANGE, march.first());

        assertThat(figures(Scope.mine(), days, "EUR").get(0))
                .isEqualTo(figures(Scope.mine(), march, "EUR").get(0))
                .isEqualTo(mine(march, "EUR"));
    }

    @Test
    void refundsTakeAwayFromTheSum() {
        LocalDate day = LocalDate.of(2026, 6, 15);
        refund(day, -700);

        CurrencySummary euros =
                summaries.of(alice, Scope.mine(), Period.range(day, day)).in(People.EUR);

        assertThat(euros.total()).isEqualTo(Money.of(-700, "EUR"));
        assertThat(BarChart.of(euros).bars()).singleElement().satisfies(bar -> assertThat(bar.x())
                .isZero());
    }

    private List<Long> figures(Scope scope, Period period, String currency) {
        CurrencySummary found =
                summaries.of(alice, scope, period).in(Money.of(0, currency).currency());
        return List.of(found.total().minor(), found.entries(), found.previous().minor());
    }

    private long mine(Period period, String currency) {
        return one("coalesce(sum(s.amount), 0)", flat.me().id(), period, currency);
    }

    private long count(Period period, String currency) {
        return one("count(*)", flat.me().id(), period, currency);
    }

    private long one(String what, MemberId member, Period period, String currency) {
        return jdbc.sql("select " + what + " from expense e join share s on s.expense_id = e.id"
                        + " where s.member_id = ? and e.deleted_at is null and e.spent_on between ? and ?"
                        + " and e.currency = ?")
                .params(member.value(), Date.valueOf(period.first()), Date.valueOf(period.last()), currency)
                .query(Long.class)
                .single();
    }

    private long whole(Period period, String currency) {
        return jdbc.sql("select coalesce(sum(amount), 0) from expense where ledger_id = ? and deleted_at is null"
                        + " and spent_on between ? and ? and currency = ?")
                .params(flat.id().value(), Date.valueOf(period.first()), Date.valueOf(period.last()), currency)
                .query(Long.class)
                .single();
    }

    /** Written by hand, and only to be read from the rows: the stored sums do not know it. */
    private void refund(LocalDate day, long minor) {
        UUID id = UUID.randomUUID();
        UUID ledger = flat.id().value();
        UUID me = flat.me().id().value();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into expense (id, version, ledger_id, kind, amount, currency, spent_on, category_id,"
                            + " description, split_mode, created_by, created_at, updated_at)"
                            + " values (?, 0, ?, 'refund', ?, 'EUR', ?, ?, 'Back', 'equal', ?, now(), now())")
                    .params(id, ledger, minor, Date.valueOf(day), CategoryId.OTHER.value(), me)
                    .update();
            for (String table : List.of("payment", "share")) {
                jdbc.sql("insert into " + table + " (ledger_id, expense_id, member_id, amount) values (?, ?, ?, ?)")
                        .params(ledger, id, me, minor)
                        .update();
            }
        });
    }
}
