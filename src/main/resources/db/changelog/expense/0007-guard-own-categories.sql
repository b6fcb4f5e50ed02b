--liquibase formatted sql

--changeset farthing:expense-0021
-- The predefined categories, and they alone, have the identifiers up to this one: whether a category is somebody's own can
-- be told without looking it up.
alter table category add constraint category_predefined_ck
    check ((ledger_id is null) = (id <= '00000000-0000-7000-8000-0000000000ff'));

--changeset farthing:expense-0022
-- A predefined category is good for every ledger, so that only the others are looked up.
drop trigger expense_category_ledger on expense;
create constraint trigger expense_category_ledger after insert or update of category_id, ledger_id on expense
    deferrable initially deferred for each row when (new.category_id > '00000000-0000-7000-8000-0000000000ff')
    execute function guard_expense_category();
