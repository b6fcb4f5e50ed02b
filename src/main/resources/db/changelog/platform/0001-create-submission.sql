--liquibase formatted sql

--changeset farthing:platform-0001
-- One row for each accepted form: the key that the page carried, so that the same form sent twice counts once.
create table submission (
    account_id uuid not null,
    form_key uuid not null,
    content_hash bytea not null,
    result uuid not null,
    created_at timestamptz not null default now(),
    constraint submission_pk primary key (account_id, form_key)
);
create index submission_created_at_ix on submission (created_at);
