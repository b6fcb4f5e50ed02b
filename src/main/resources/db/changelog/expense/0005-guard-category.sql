--liquibase formatted sql

--changeset farthing:expense-0011
-- A group is deleted as a whole, in any order: its categories may go before its expenses.
alter table expense alter constraint expense_category_fk deferrable;
alter table spending_month alter constraint spending_month_category_fk deferrable;

--changeset farthing:expense-0012 splitStatements:false
-- An expense has a predefined category or one of its own ledger; no foreign key can say so, because a predefined
-- category has no ledger. A category never changes its ledger.
create function guard_expense_category() returns trigger language plpgsql as $$
begin
    if not exists (select from category c where c.id = new.category_id
            and (c.ledger_id is null or c.ledger_id = new.ledger_id)) then
        raise exception 'the category of expense % belongs to another ledger', new.id
            using errcode = '23514', constraint = 'expense_category_ledger', table = 'expense';
    end if;
    return null;
end;
$$;

--changeset farthing:expense-0013
create constraint trigger expense_category_ledger after insert or update of category_id, ledger_id on expense
    deferrable initially deferred for each row execute function guard_expense_category();
