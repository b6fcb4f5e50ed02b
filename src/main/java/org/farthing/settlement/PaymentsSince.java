package org.farthing.settlement;

import java.time.ZoneOffset;
import org.farthing.expense.ExpenseView;
import org.farthing.expense.SettledPolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes an expense for settled as soon as any payment in its currency was recorded in the group since the expense was,
 * whoever paid whom. That is more than needed, and simple: the plan to settle up moves debts over third persons, so no
 * payment can be told to be for a certain expense. One recorded before cannot have been for it. Where a rate brings the
 * expense into the currency of the group, payments in any currency count.
 */
@Component
class PaymentsSince implements SettledPolicy {

    private static final String ANY = """
            select exists (select 1 from settlement
                where ledger_id = ? and deleted_at is null and created_at >= ?
                  and (? or currency = ? or paid_currency = ?))
            """;

    private final JdbcClient jdbc;

    PaymentsSince(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mayBeSettled(ExpenseView expense) {
        String currency = expense.amount().currencyCode();
        return jdbc.sql(ANY)
                .params(
                        expense.ledger().id().value(),
                        expense.createdAt().atOffset(ZoneOffset.UTC),
                        expense.rate() != null,
                        currency,
                        currency)
                .query(Boolean.class)
                .single();
    }
}
