--liquibase formatted sql

--changeset farthing:expense-0006
-- Stored sums over everything that is not trashed, kept by the postings in the transaction of each write.
create table member_balance (
    ledger_id uuid not null,
    member_id uuid not null,
    currency char(3) not null,
    paid bigint not null default 0,
    owed bigint not null default 0,
    sent bigint not null default 0,
    received bigint not null default 0,
    balance bigint generated always as (paid - owed + sent - received) stored,
    constraint member_balance_pk primary key (ledger_id, member_id, currency),
    constraint member_balance_member_fk foreign key (ledger_id, member_id) references member (ledger_id, id) deferrable
) with (fillfactor = 70);

-- Without a member the row is the sum of the whole ledger, where an expense counts once however many share it.
create table spending_month (
    ledger_id uuid not null constraint spending_month_ledger_fk references ledger (id),
    member_id uuid,
    month date not null,
    category_id uuid not null constraint spending_month_category_fk references category (id),
    currency char(3) not null,
    total bigint not null,
    entries bigint not null,
    constraint spending_month_uq unique nulls not distinct (ledger_id, member_id, month, category_id, currency),
    constraint spending_month_member_fk foreign key (ledger_id, member_id) references member (ledger_id, id) deferrable,
    constraint spending_month_month_ck check (extract(day from month) = 1)
) with (fillfactor = 70);
