--liquibase formatted sql

--changeset farthing:expense-0001
create extension if not exists pg_trgm;

-- Amounts are whole minor units of the currency. The converted columns are in the ledger's currency and go with a rate.
create table expense (
    id uuid not null constraint expense_pk primary key,
    version integer not null,
    ledger_id uuid not null constraint expense_ledger_fk references ledger (id),
    kind text not null,
    amount bigint not null,
    currency char(3) not null,
    spent_on date not null,
    category_id uuid not null constraint expense_category_fk references category (id),
    description text not null,
    notes text not null default '',
    split_mode text not null,
    split_input jsonb,
    rate numeric(24, 12),
    converted_currency char(3),
    converted_amount bigint,
    created_by uuid not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    constraint expense_ledger_uq unique (ledger_id, id),
    constraint expense_created_by_fk foreign key (ledger_id, created_by) references member (ledger_id, id) deferrable,
    constraint expense_kind_ck check (kind in ('expense', 'refund', 'income')),
    constraint expense_sign_ck check (amount <> 0 and (amount < 0) = (kind = 'refund')),
    constraint expense_amount_ck check (amount between -1000000000000 and 1000000000000),
    constraint expense_spent_on_ck check (spent_on between date '1900-01-01' and date '2999-12-31'),
    constraint expense_split_mode_ck check (split_mode in ('equal', 'shares', 'percent', 'exact', 'adjusted', 'items')),
    constraint expense_description_ck check (length(description) between 1 and 200),
    constraint expense_rate_ck check (
        (rate is null) = (converted_amount is null) and (rate is null) = (converted_currency is null) and rate > 0)
);
create index expense_recent_ix on expense (ledger_id, spent_on desc, id desc) where deleted_at is null;
create index expense_category_ix on expense (ledger_id, category_id, spent_on desc, id desc) where deleted_at is null;
create index expense_text_ix on expense using gin ((description || ' ' || notes) gin_trgm_ops) where deleted_at is null;

create table payment (
    ledger_id uuid not null,
    expense_id uuid not null,
    member_id uuid not null,
    amount bigint not null,
    converted_amount bigint,
    constraint payment_pk primary key (expense_id, member_id),
    constraint payment_expense_fk foreign key (ledger_id, expense_id) references expense (ledger_id, id) on delete cascade deferrable,
    constraint payment_member_fk foreign key (ledger_id, member_id) references member (ledger_id, id) deferrable
);
create index payment_member_ix on payment (ledger_id, member_id);

create table share (
    ledger_id uuid not null,
    expense_id uuid not null,
    member_id uuid not null,
    amount bigint not null,
    converted_amount bigint,
    constraint share_pk primary key (expense_id, member_id),
    constraint share_expense_fk foreign key (ledger_id, expense_id) references expense (ledger_id, id) on delete cascade deferrable,
    constraint share_member_fk foreign key (ledger_id, member_id) references member (ledger_id, id) deferrable
);
create index share_member_ix on share (ledger_id, member_id);
