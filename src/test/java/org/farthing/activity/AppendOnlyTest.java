package org.farthing.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.farthing.expense.ExpenseId;
import org.farthing.support.Drafts;
import org.farthing.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** The record only grows, and stands or falls with what it tells of. */
@IntegrationTest
class AppendOnlyTest extends ActivityScene {

    @Test
    void whatIsUndoneIsNotInTheRecord() {
        ExpenseId id = Drafts.newId();
        transaction.executeWithoutResult(status -> {
            expenses.record(alice.id(), flat.id(), id, Drafts.dinner(flat, 3_000));
            status.setRollbackOnly();
        });

        assertThat(sentences(alice, Locale.UK)).noneMatch(sentence -> sentence.contains("Dinner"));
    }

    @Test
    void nobodyRewritesTheRecord() {
        dinner(3_000);

        for (String change : List.of(
                "update activity set actor = null where ledger_id = ?", "delete from activity where ledger_id = ?")) {
            assertThatThrownBy(() -> change(change))
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("cannot be changed");
        }
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("truncate activity").update()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(sentences(alice, Locale.UK)).contains("Alice added “Dinner” for €30.00");
    }

    @Test
    void theRecordGoesWithItsLedger() {
        UUID ledger = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into ledger (id, version, kind, name, currency, created_at)"
                            + " values (?, 0, 'group', 'Gone', 'EUR', now())")
                    .param(ledger)
                    .update();
            jdbc.sql("insert into activity (ledger_id, happened_at, verb, subject) values (?, now(), 'a.b', ?)")
                    .params(ledger, ledger)
                    .update();
        });

        transaction.executeWithoutResult(status ->
                jdbc.sql("delete from ledger where id = ?").param(ledger).update());

        assertThat(jdbc.sql("select count(*) from activity where ledger_id = ?")
                        .param(ledger)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
