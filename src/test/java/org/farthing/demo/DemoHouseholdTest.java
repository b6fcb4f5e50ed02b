package org.farthing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerView;
import org.farthing.ledger.MemberView;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The start of the application with the profile has filled the household in. */
@IntegrationTest
@ActiveProfiles("demo")
class DemoHouseholdTest {

    @Autowired
    DemoHousehold demo;

    @Autowired
    Households households;

    @Autowired
    JdbcClient jdbc;

    Books books;
    AccountView alice;

    @BeforeEach
    void aliceIsThere() {
        books = new Books(jdbc);
        alice = households.find("alice@demo.example").orElseThrow();
    }

    @Test
    void theStoredSumsOfEveryLedgerAreThoseOfItsRows() {
        books.areRight(households.personalOf(alice).id());
        List<LedgerView> groups = households.groupsOf(alice);
        assertThat(groups).extracting(LedgerView::name).containsExactly("Canal Street flat", "Japan trip");
        groups.forEach(group -> books.areRight(group.id()));
    }

    @Test
    void theGroupsHavePeopleAndPlaceholders() {
        List<LedgerView> groups = households.groupsOf(alice);

        assertThat(groups.get(0).members()).extracting(MemberView::name).containsExactly("Alice", "Bob", "Mika");
        assertThat(groups.get(1).members()).hasSize(5);
        assertThat(groups.get(1).members().stream().filter(MemberView::isPlaceholder))
                .hasSize(2);
    }

    @Test
    void theHistoryReachesFromTwoYearsAgoToToday() {
        LedgerView personal = households.personalOf(alice);
        record Span(LocalDate first, LocalDate last, int categories) {}
        Span span = jdbc.sql("select min(spent_on) as first, max(spent_on) as last,"
                        + " count(distinct category_id) as categories from expense where ledger_id = ?")
                .param(personal.id().value())
                .query(Span.class)
                .single();

        assertThat(books.expenses(personal.id())).isBetween(400, 1500);
        assertThat(span.first()).isBefore(alice.today().minusMonths(23));
        assertThat(span.last()).isBetween(alice.today().minusDays(7), alice.today());
        assertThat(span.categories()).isGreaterThan(10);
    }

    @Test
    void aSecondStartAddsNothing() {
        int before = books.expenses(households.personalOf(alice).id());

        demo.run(new DefaultApplicationArguments());

        assertThat(books.expenses(households.personalOf(alice).id())).isEqualTo(before);
    }

    @Test
    void theSameDayGivesTheSameHousehold() {
        LocalDate today = LocalDate.of(2026, 2, 28);

        assertThat(Habits.live(Habits.PERSONAL, 24, today, new SplittableRandom(1)))
                .isEqualTo(Habits.live(Habits.PERSONAL, 24, today, new SplittableRandom(1)))
                .allMatch(purchase -> !purchase.day().isAfter(today) && purchase.cents() > 0);
    }

    @Test
    void settlementsAndReceiptsAreThere() {
        assertThat(count("settlement")).isGreaterThan(20);
        assertThat(count("receipt")).isGreaterThan(5);
    }

    private int count(String table) {
        UUID[] ledgers = Stream.concat(Stream.of(households.personalOf(alice)), households.groupsOf(alice).stream())
                .map(ledger -> ledger.id().value())
                .toArray(UUID[]::new);
        return jdbc.sql("select count(*) from " + table + " where ledger_id = any(?)")
                .param(ledgers)
                .query(Integer.class)
                .single();
    }
}
