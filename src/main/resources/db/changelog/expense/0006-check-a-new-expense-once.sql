--liquibase formatted sql

--changeset farthing:expense-0014 splitStatements:false
-- The same rules as check_expense_sums. What returns nothing has to be called by a query, which costs as much as the query
-- inside; what returns something is called by an expression.
create function expense_adds_up(checked_expense uuid) returns boolean language plpgsql as $$
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
    return true;
end;
$$;

--changeset farthing:expense-0015 splitStatements:false
create or replace function guard_expense() returns trigger language plpgsql as $$
declare
    checked boolean := expense_adds_up(new.id);
    announced text;
begin
    if new.id::text = current_setting('farthing.unchecked_expense', true) then
        announced := set_config('farthing.unchecked_expense', '', true);
    end if;
    return null;
end;
$$;

--changeset farthing:expense-0016 splitStatements:false
create or replace function guard_expense_part() returns trigger language plpgsql as $$
declare
    checked boolean;
begin
    if tg_op <> 'INSERT' then
        checked := expense_adds_up(old.expense_id);
    end if;
    if tg_op <> 'DELETE' and (tg_op = 'INSERT' or new.expense_id <> old.expense_id) then
        checked := expense_adds_up(new.expense_id);
    end if;
    return null;
end;
$$;

--changeset farthing:expense-0017
drop function check_expense_sums(uuid);

--changeset farthing:expense-0018
-- A new expense is checked at the commit. While that check waits, a setting of the transaction names the expense, and what
-- is paid and owed for it asks for no check of its own. The condition of the trigger writes the setting: it is read when
-- the check is put on the list, and only then, so that the setting is never there without the check. An insertion that finds
-- the row there already (on conflict) puts no check on the list. With a savepoint both are taken back.
-- An expense that gets another id has to add up as well.
drop trigger expense_sums on expense;
create constraint trigger expense_sums after update of id, amount, converted_amount on expense
    deferrable initially deferred for each row execute function guard_expense();
create constraint trigger expense_added after insert on expense deferrable initially deferred for each row
    when (set_config('farthing.unchecked_expense', new.id::text, true) is not null)
    execute function guard_expense();

--changeset farthing:expense-0019
drop trigger payment_sums on payment;
create constraint trigger payment_sums after update or delete on payment
    deferrable initially deferred for each row execute function guard_expense_part();
create constraint trigger payment_added after insert on payment deferrable initially deferred for each row
    when (new.expense_id::text is distinct from current_setting('farthing.unchecked_expense', true))
    execute function guard_expense_part();

--changeset farthing:expense-0020
drop trigger share_sums on share;
create constraint trigger share_sums after update or delete on share
    deferrable initially deferred for each row execute function guard_expense_part();
create constraint trigger share_added after insert on share deferrable initially deferred for each row
    when (new.expense_id::text is distinct from current_setting('farthing.unchecked_expense', true))
    execute function guard_expense_part();
