package org.farthing.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the audit finds, and how it tells of it. */
@IntegrationTest
class AuditFindingsTest extends AuditScene {

    @Autowired
    MeterRegistry metrics;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void findsAPlantedDifferenceUntilItIsRepaired() {
        expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 900));
        assertThat(differences()).isEmpty();

        plant(
                "update member_balance set paid = paid + 1 where member_id = ?",
                flat.me().id().value());
        assertThat(differences()).singleElement().satisfies(found -> {
            assertThat(found.member()).isEqualTo(flat.me().id().value());
            assertThat(found.what()).isEqualTo("balance EUR");
            assertThat(found.stored()).isEqualTo(601);
            assertThat(found.computed()).isEqualTo(600);
        });

        plant(
                "update member_balance set paid = paid - 1 where member_id = ?",
                flat.me().id().value());
        assertThat(differences()).isEmpty();
    }

    @Test
    void findsAMonthThatLacksAnEntry() {
        expenses.record(alice.id(), flat.id(), Drafts.newId(), Drafts.dinner(flat, 900));

        plant(
                "update spending_month set entries = entries + 1 where member_id = ?",
                flat.me().id().value());
        assertThat(differences()).extracting(BooksAudit.Difference::what).containsExactly("month 2026-11-01 EUR");

        plant(
                "update spending_month set entries = entries - 1 where member_id = ?",
                flat.me().id().value());
        assertThat(differences()).isEmpty();
    }

    private void plant(String sql, UUID member) {
        transaction.executeWithoutResult(
                status -> assertThat(jdbc.update(sql, member)).isEqualTo(1));
    }

    @Test
    void theGaugeTellsOfTheLastAuditWhicheverInstanceRanIt() {
        audit.keep(List.of(new BooksAudit.Difference(UUID.randomUUID(), UUID.randomUUID(), "balance EUR", 2, 1)));
        assertThat(metrics.get("farthing.books.differences").gauge().value()).isEqualTo(1);

        audit.keep(List.of());
        assertThat(metrics.get("farthing.books.differences").gauge().value()).isZero();
    }
}
