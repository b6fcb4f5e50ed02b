--liquibase formatted sql

--changeset farthing:ledger-0001
create table ledger (
    id uuid not null constraint ledger_pk primary key,
    version integer not null,
    kind text not null,
    name text not null,
    currency char(3) not null,
    settles_in text not null default 'each',
    created_at timestamptz not null,
    archived_at timestamptz,
    constraint ledger_kind_ck check (kind in ('personal', 'group')),
    constraint ledger_settles_in_ck check (settles_in in ('each', 'own')),
    constraint ledger_name_ck check (length(name) between 1 and 80)
);

create table member (
    id uuid not null constraint member_pk primary key,
    version integer not null,
    ledger_id uuid not null constraint member_ledger_fk references ledger (id),
    account_id uuid constraint member_account_fk references account (id),
    name text not null,
    role text not null,
    weight bigint not null default 1,
    position integer not null,
    joined_at timestamptz not null,
    left_at timestamptz,
    constraint member_ledger_uq unique (ledger_id, id),
    constraint member_account_uq unique (ledger_id, account_id),
    constraint member_role_ck check (role in ('owner', 'editor', 'viewer')),
    constraint member_weight_ck check (weight between 1 and 1000000),
    constraint member_name_ck check (length(name) between 1 and 80)
);
create index member_account_ix on member (account_id, ledger_id) include (id, left_at);
