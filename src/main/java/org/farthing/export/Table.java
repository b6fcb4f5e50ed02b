package org.farthing.export;

/** A table of the export. A column called {@code …amount} is in minor units of the {@code …currency} beside it. */
enum Table {
    SETTINGS("select name, currency, settles_in, simplify, created_at, archived_at from ledger where id = ?"),
    MEMBERS("""
            select id, name, role, weight, account_id is null as placeholder, joined_at, left_at, merged_into
            from member where ledger_id = ? order by position, id
            """),
    CATEGORIES("""
            select id, name, icon, colour, archived_at from category where ledger_id = ? order by position, id
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
    /** A member who is mentioned stands in the text as {@code @[id]}. What its author took back stays with the author. */
    COMMENTS("""
            select id, expense_id, author, body as text, created_at, edited_at
            from comment where ledger_id = ? and deleted_at is null order by expense_id, id
            """),
    RECEIPTS("""
            select id, expense_id, original_name as name, media_type, size_bytes, created_by, created_at
            from receipt where ledger_id = ? order by expense_id, id
            """),
    SETTLEMENTS("""
            select id, from_member, to_member, amount, currency, paid_amount, paid_currency, paid_on, method, note,
                   created_by, created_at, deleted_at
            from settlement where ledger_id = ? order by paid_on, id
            """),
    /** The templates are what the next expenses are made of, in minor units. */
    RULES("""
            select r.id, r.state, r.unit, r.every, r.starts_on, r.last_day, r.ends_on, r.times, r.next_on,
                   r.template ->> 'description' as description, cast(r.template ->> 'minor' as bigint) as amount,
                   r.template ->> 'currency' as currency, cast(r.template as text) as template,
                   cast(r.next_template as text) as next_template, m.id as created_by, r.created_at
            from recurring_rule r left join member m on m.ledger_id = r.ledger_id and m.account_id = r.author_id
            where r.ledger_id = ? order by r.created_at, r.id
            """);

    final String sql;

    Table(String sql) {
        this.sql = sql;
    }
}
