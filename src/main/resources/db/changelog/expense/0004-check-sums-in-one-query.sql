--liquibase formatted sql

--changeset farthing:expense-0007 splitStatements:false
-- The same rules as before in one query instead of three: the check runs for every row of every expense.
create or replace function check_expense_sums(checked_expense uuid) returns void language plpgsql as $$
declare
    wrong record;
begin
    select paid.amount is distinct from e.amount or paid.converted is distinct from e.converted_amount
               or paid.rated not in (0, paid.rows) as payments,
           owed.amount is distinct from e.amount or owed.converted is distinct from e.converted_amount
               or owed.rated not in (0, owed.rows) as shares
        into wrong
        from expense e
        cross join lateral (select sum(p.amount) as amount, sum(p.converted_amount) as converted,
            count(p.converted_amount) as rated, count(*) as rows from payment p where p.expense_id = e.id) paid
        cross join lateral (select sum(s.amount) as amount, sum(s.converted_amount) as converted,
            count(s.converted_amount) as rated, count(*) as rows from share s where s.expense_id = e.id) owed
        where e.id = checked_expense;
    if wrong.payments then
        raise exception 'payments of expense % do not add up to its amount', checked_expense
            using errcode = '23514', constraint = 'expense_payments_sum', table = 'payment';
    end if;
    if wrong.shares then
        raise exception 'shares of expense % do not add up to its amount', checked_expense
            using errcode = '23514', constraint = 'expense_shares_sum', table = 'share';
    end if;
end;
$$;
