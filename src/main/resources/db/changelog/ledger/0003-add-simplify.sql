--liquibase formatted sql

--changeset farthing:ledger-0003
-- Whether the plan to settle up may join debts together, or only people who shared an expense pay each other.
alter table ledger add column simplify boolean not null default true;
