--liquibase formatted sql

--changeset farthing:settlement-0001
-- What was paid and what it settles differ only when the debt is settled in another currency than it was counted in.
create table settlement (
    id uuid not null constraint settlement_pk primary key,
    version integer not null,
    ledger_id uuid not null constraint settlement_ledger_fk references ledger (id),
    from_member uuid not null,
    to_member uuid not null,
    amount bigint not null,
    currency char(3) not null,
    paid_amount bigint not null,
    paid_currency char(3) not null,
    paid_on date not null,
    method text,
    note text not null default '',
    created_by uuid not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    constraint settlement_ledger_uq unique (ledger_id, id),
    constraint settlement_from_fk foreign key (ledger_id, from_member) references member (ledger_id, id) deferrable,
    constraint settlement_to_fk foreign key (ledger_id, to_member) references member (ledger_id, id) deferrable,
    constraint settlement_created_by_fk foreign key (ledger_id, created_by) references member (ledger_id, id) deferrable,
    constraint settlement_members_ck check (from_member <> to_member),
    constraint settlement_amount_ck check (amount between 1 and 1000000000000 and paid_amount between 1 and 1000000000000)
);
create index settlement_recent_ix on settlement (ledger_id, paid_on desc, id desc) where deleted_at is null;
create index settlement_from_ix on settlement (ledger_id, from_member);
create index settlement_to_ix on settlement (ledger_id, to_member);
