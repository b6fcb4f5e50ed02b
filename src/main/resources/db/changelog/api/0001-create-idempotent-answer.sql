--liquibase formatted sql

--changeset farthing:api-0001
-- What a POST with an Idempotency-Key was answered. The answer is encrypted with a key that only the same request
-- leads to, because answers can hold tokens.
create table idempotent_answer (
    owner uuid not null,
    key_hash bytea not null,
    request_hash bytea not null,
    answer bytea,
    created_at timestamptz not null,
    constraint idempotent_answer_pk primary key (owner, key_hash)
);
create index idempotent_answer_created_at_ix on idempotent_answer (created_at);
