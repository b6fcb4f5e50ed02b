package org.farthing.export;

/** A table of the export. A column called {@code …amount} is in minor units of the {@code …currency} beside it. */
enum Table {
    MEMBERS("""
            select id, name, role, weight, account_id is null as placeholder, joined_at, left_at, merged_into
            from member where ledger_id = ? order by position, id
            """),
    EXPENSES("""
            select e.id, e.kind, e.spent_on, e.description, e.notes, coalesce(c.name, c.code) as category, e.amount,
                   e.currency, e.rate, e.converted_amount, e.converted_currency, e.split_mode,
                   cast(e.split_input as text) as split_input, e.created_by, e.created_at, e.updated_at, e.deleted_at
            from expense e join category c on c.id = e.category_id where e.ledger_id = ? order by e.spent_on, e.id
            """),
    PAYMENTS("""
            select p.expense_id, p.member_id, p.amount, e.currency, p.converted_amount, e.converted_currency
            from payment p join expense e on e.id = p.expense_id where p.ledger_id = ? order by 1, 2
            """),
    SHARES("""
            select s.expense_id, s.member_id, s.amount, e.currency, s.converted_amount, e.converted_currency
            from share s join expense e on e.id = s.expense_id where s.ledger_id = ? order by 1, 2
            """),
    SETTLEMENTS("""
            select id, from_member, to_member, amount, currency, paid_amount, paid_currency, paid_on, method, note,
                   created_by, created_at, deleted_at
            from settlement where ledger_id = ? order by paid_on, id
            """);

    final String sql;

    Table(String sql) {
        this.sql = sql;
    }
}
