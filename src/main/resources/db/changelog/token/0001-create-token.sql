--liquibase formatted sql

--changeset farthing:token-0001
-- What lets a script or an app in. Only hashes are stored: a token is shown once, when it is made.
create table access_token (
    id uuid not null constraint access_token_pk primary key,
    account_id uuid not null,
    name text not null,
    token_hash bytea not null constraint access_token_hash_uq unique,
    may_write boolean not null,
    ledger_id uuid,
    created_at timestamptz not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    constraint access_token_account_fk foreign key (account_id) references account (id) on delete cascade,
    constraint access_token_ledger_fk foreign key (ledger_id) references ledger (id) on delete cascade,
    constraint access_token_name_ck check (length(name) between 1 and 80),
    constraint access_token_expires_ck check (expires_at > created_at)
);
create index access_token_account_ix on access_token (account_id, created_at);
create index access_token_ledger_ix on access_token (ledger_id) where ledger_id is not null;

-- An app that somebody signed in with. Its refresh tokens are a family: each is used once and replaced by the next.
create table app_session (
    id uuid not null constraint app_session_pk primary key,
    account_id uuid not null,
    name text not null,
    may_write boolean not null,
    ledger_id uuid,
    created_at timestamptz not null,
    renewed_at timestamptz not null,
    ended_at timestamptz,
    constraint app_session_account_fk foreign key (account_id) references account (id) on delete cascade,
    constraint app_session_ledger_fk foreign key (ledger_id) references ledger (id) on delete cascade,
    constraint app_session_name_ck check (length(name) between 1 and 80)
);
create index app_session_account_ix on app_session (account_id, renewed_at);
create index app_session_renewed_at_ix on app_session (renewed_at);
create index app_session_ledger_ix on app_session (ledger_id) where ledger_id is not null;

create table refresh_token (
    token_hash bytea not null constraint refresh_token_pk primary key,
    session_id uuid not null,
    created_at timestamptz not null,
    used_at timestamptz,
    constraint refresh_token_session_fk foreign key (session_id) references app_session (id) on delete cascade
);
create index refresh_token_session_ix on refresh_token (session_id);
