--liquibase formatted sql

--changeset farthing:expense-0002 splitStatements:false
-- Refuses a commit in which the payments or the shares of an expense do not add up to its amount. Deferred, so that
-- the rows may be written in any order; an expense without payments or shares is refused as well.
create function check_expense_sums(checked_expense uuid) returns void language plpgsql as $$
declare
    expected record;
    paid record;
    owed record;
begin
    select amount, converted_amount into expected from expense where id = checked_expense;
    if not found then
        return;
    end if;
    select sum(amount) as amount, sum(converted_amount) as converted, count(converted_amount) as rated, count(*) as rows
        into paid from payment where expense_id = checked_expense;
    select sum(amount) as amount, sum(converted_amount) as converted, count(converted_amount) as rated, count(*) as rows
        into owed from share where expense_id = checked_expense;
    if paid.amount is distinct from expected.amount or paid.converted is distinct from expected.converted_amount
        or paid.rated not in (0, paid.rows) then
        raise exception 'payments of expense % do not add up to its amount', checked_expense
            using errcode = '23514', constraint = 'expense_payments_sum', table = 'payment';
    end if;
    if owed.amount is distinct from expected.amount or owed.converted is distinct from expected.converted_amount
        or owed.rated not in (0, owed.rows) then
        raise exception 'shares of expense % do not add up to its amount', checked_expense
            using errcode = '23514', constraint = 'expense_shares_sum', table = 'share';
    end if;
end;
$$;

--changeset farthing:expense-0003 splitStatements:false
create function guard_expense() returns trigger language plpgsql as $$
begin
    perform check_expense_sums(new.id);
    return null;
end;
$$;

--changeset farthing:expense-0004 splitStatements:false
-- A new row is checked with its expense, which is inserted or updated in the same transaction or fires on its own:
-- old and new owners are both checked, so a row that is moved or deleted is missed where it was.
create function guard_expense_part() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform check_expense_sums(old.expense_id);
    end if;
    if tg_op <> 'DELETE' and (tg_op = 'INSERT' or new.expense_id <> old.expense_id) then
        perform check_expense_sums(new.expense_id);
    end if;
    return null;
end;
$$;

--changeset farthing:expense-0005
create constraint trigger expense_sums after insert or update of amount, converted_amount on expense
    deferrable initially deferred for each row execute function guard_expense();
create constraint trigger payment_sums after insert or update or delete on payment
    deferrable initially deferred for each row execute function guard_expense_part();
create constraint trigger share_sums after insert or update or delete on share
    deferrable initially deferred for each row execute function guard_expense_part();
