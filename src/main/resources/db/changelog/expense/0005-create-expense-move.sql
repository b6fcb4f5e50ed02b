--liquibase formatted sql

--changeset farthing:expense-0005-move
-- An expense that went to another ledger: the one in the trash and the one that took its place.
create table expense_move (
    from_expense uuid not null constraint expense_move_from_fk references expense (id) on delete cascade,
    to_expense uuid not null constraint expense_move_to_fk references expense (id) on delete cascade,
    moved_at timestamptz not null default now(),
    constraint expense_move_pk primary key (from_expense, to_expense)
);
create index expense_move_to_ix on expense_move (to_expense);
