package org.farthing.expense;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.farthing.platform.LowerCaseEnum;
import org.farthing.platform.sql.RoundTrip;
import org.farthing.platform.sql.Update;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores expenses that are new, each with what was paid and is owed in one statement: while it runs, nobody else can
 * write to the ledger. The expense goes first, so that the database checks it once and not for each of its parts.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NewExpenses {

    private static final String STORE = """
            with recorded as (
                insert into expense (id, version, ledger_id, kind, amount, currency, spent_on, category_id, description,
                                     notes, split_mode, split_input, turn, rate, converted_amount, converted_currency,
                                     created_by, created_at, updated_at)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
                returning ledger_id, id
            ), paid as (
                insert into payment (ledger_id, expense_id, member_id, amount, converted_amount)
                select r.ledger_id, r.id, p.* from recorded r cross join unnest(?::uuid[], ?::bigint[], ?::bigint[]) p
            )
            insert into share (ledger_id, expense_id, member_id, amount, converted_amount)
            select r.ledger_id, r.id, s.* from recorded r cross join unnest(?::uuid[], ?::bigint[], ?::bigint[]) s
            """;

    private final JdbcTemplate jdbc;
    private final RoundTrip roundTrip;

    NewExpenses(JdbcTemplate jdbc, RoundTrip roundTrip) {
        this.jdbc = jdbc;
        this.roundTrip = roundTrip;
    }

    /** They are yet to be posted. One alone goes with what else is sent {@linkplain RoundTrip#together together}. */
    void store(List<Expense> expenses) {
        if (expenses.size() == 1) {
            roundTrip.run(new Update(STORE, row(expenses.get(0))));
        } else {
            jdbc.batchUpdate(
                    STORE,
                    expenses.stream().map(NewExpenses::row).map(List::toArray).toList());
        }
    }

    private static List<Object> row(Expense expense) {
        List<Object> row = new ArrayList<>(Arrays.asList(
                expense.id,
                expense.ledgerId,
                LowerCaseEnum.spell(expense.kind),
                expense.amount,
                expense.currency,
                expense.spentOn,
                expense.categoryId,
                expense.description,
                expense.notes,
                LowerCaseEnum.spell(expense.splitMode),
                expense.splitInput,
                expense.turn,
                expense.rate,
                expense.convertedAmount,
                expense.convertedCurrency,
                expense.createdBy,
                expense.createdAt.atOffset(ZoneOffset.UTC),
                expense.updatedAt.atOffset(ZoneOffset.UTC)));
        row.addAll(columns(expense.payments));
        row.addAll(columns(expense.shares));
        return row;
    }

    private static List<Object> columns(List<Part> parts) {
        return List.of(
                parts.stream().map(Part::memberId).toArray(UUID[]::new),
                parts.stream().map(Part::amount).toArray(Long[]::new),
                parts.stream().map(Part::convertedAmount).toArray(Long[]::new));
    }
}
