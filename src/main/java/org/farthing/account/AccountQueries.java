package org.farthing.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.farthing.platform.sql.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the one who is signed in. Every request asks, so it is one plain statement and no unit of work. */
@Component
class AccountQueries {

    private static final String ONE =
            "select id, email, display_name, home_currency, time_zone, language from account where id = ?";

    private final JdbcClient jdbc;

    AccountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AccountView> find(AccountId id) {
        return jdbc.sql(ONE).param(id.value()).query((row, i) -> view(row)).optional();
    }

    /** The statement of {@link #find}, for somebody who sends it together with others. */
    Query<Optional<AccountView>> finding(AccountId id) {
        return new Query<>(ONE, List.of(id.value()), rows -> rows.next() ? Optional.of(view(rows)) : Optional.empty());
    }

    private static AccountView view(ResultSet row) throws SQLException {
        return new AccountView(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("display_name"),
                Currency.getInstance(row.getString("home_currency")),
                ZoneId.of(row.getString("time_zone")),
                row.getString("language"));
    }
}
