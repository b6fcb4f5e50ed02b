package org.farthing.expense;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.farthing.account.AccountId;
import org.farthing.money.Currencies;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Turns a filter into SQL conditions on {@code expense e} and their parameters. */
final class ExpenseConditions {

    /** The minor units of an amount depend on the currency of each row; these are the exponents that occur. */
    private static final String MINOR_UNITS = "case when e.currency = any(:noDecimals) then :%1$s0"
            + " when e.currency = any(:threeDecimals) then :%1$s3 else :%1$s2 end";

    private static final String[] NO_DECIMALS = withExponent(0);
    private static final String[] THREE_DECIMALS = withExponent(3);

    private ExpenseConditions() {}

    static String of(ExpenseFilter filter) {
        return condition(filter.category(), "e.category_id = :category")
                + condition(filter.from(), "e.spent_on >= :from")
                + condition(filter.to(), "e.spent_on <= :to")
                + condition(filter.least(), "e.amount >= " + MINOR_UNITS.formatted("least"))
                + condition(filter.most(), "e.amount <= " + MINOR_UNITS.formatted("most"))
                + condition(filter.text(), "(e.description || ' ' || e.notes) ilike :text");
    }

    /** The same on {@code spending_month s}, for a filter that is {@linkplain ExpenseFilter#isWholeMonths() whole months}. */
    static String ofMonths(ExpenseFilter filter) {
        return condition(filter.category(), "s.category_id = :category")
                + condition(filter.from(), "s.month >= :from")
                + condition(filter.to(), "s.month <= :to");
    }

    static String ledger(ExpenseFilter filter) {
        return condition(filter.ledger(), "m.ledger_id = :ledger");
    }

    private static String condition(@Nullable Object wanted, String sql) {
        return wanted == null ? "" : " and " + sql;
    }

    static StatementSpec bind(StatementSpec statement, AccountId account, ExpenseFilter filter) {
        statement.param("account", account.value());
        if (filter.ledger() != null) {
            statement.param("ledger", filter.ledger().value());
        }
        if (filter.category() != null) {
            statement.param("category", filter.category().value());
        }
        if (filter.from() != null) {
            statement.param("from", filter.from());
        }
        if (filter.to() != null) {
            statement.param("to", filter.to());
        }
        bindAmounts(statement, filter);
        if (filter.text() != null) {
            statement.param("text", "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return statement;
    }

    private static void bindAmounts(StatementSpec statement, ExpenseFilter filter) {
        if (filter.least() == null && filter.most() == null) {
            return;
        }
        statement.param("noDecimals", NO_DECIMALS).param("threeDecimals", THREE_DECIMALS);
        bindAmount(statement, "least", filter.least(), RoundingMode.CEILING);
        bindAmount(statement, "most", filter.most(), RoundingMode.FLOOR);
    }

    private static void bindAmount(
            StatementSpec statement, String name, @Nullable BigDecimal amount, RoundingMode rounding) {
        if (amount == null) {
            return;
        }
        for (int exponent : new int[] {0, 2, 3}) {
            long minor = amount.movePointRight(exponent).setScale(0, rounding).longValueExact();
            statement.param(name + exponent, minor);
        }
    }

    private static String[] withExponent(int exponent) {
        return Currencies.all().stream()
                .filter(currency -> Currencies.exponent(currency) == exponent)
                .map(Currency::getCurrencyCode)
                .toArray(String[]::new);
    }
}
