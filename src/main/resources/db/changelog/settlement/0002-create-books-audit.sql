--liquibase formatted sql

--changeset farthing:settlement-0002-audit
-- How many stored sums differed in each audit, for the gauge of every instance: only one of them runs the audit.
create table books_audit (
    checked_at timestamptz not null default now() constraint books_audit_pk primary key,
    differences integer not null
);
