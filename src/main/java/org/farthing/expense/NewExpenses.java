package org.farthing.expense;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.farthing.platform.LowerCaseEnum;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores expenses that are new, each with what was paid and is owed in one statement: while it runs, nobody else can
 * write to the ledger.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NewExpenses {

    private static final String INSERT = """
            with recorded as (
                insert into expense (id, version, ledger_id, kind, amount, currency, spent_on, category_id, description,
                                     notes, split_mode, split_input, turn, rate, converted_amount, converted_currency,
                                     created_by, created_at, updated_at)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
            ), paid as (
                insert into payment (ledger_id, expense_id, member_id, amount, converted_amount)
                select ?, ?, * from unnest(?::uuid[], ?::bigint[], ?::bigint[])
            )
            insert into share (ledger_id, expense_id, member_id, amount, converted_amount)
            select ?, ?, * from unnest(?::uuid[], ?::bigint[], ?::bigint[])
            """;

    private final JdbcTemplate jdbc;

    NewExpenses(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void store(List<Expense> expenses) {
        jdbc.batchUpdate(INSERT, expenses.stream().map(NewExpenses::row).toList());
    }

    private static Object[] row(Expense expense) {
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
        row.addAll(columns(expense, expense.payments));
        row.addAll(columns(expense, expense.shares));
        return row.toArray();
    }

    private static List<Object> columns(Expense expense, List<Part> parts) {
        return List.of(
                expense.ledgerId,
                expense.id,
                parts.stream().map(Part::memberId).toArray(UUID[]::new),
                parts.stream().map(Part::amount).toArray(Long[]::new),
                parts.stream().map(Part::convertedAmount).toArray(Long[]::new));
    }
}
