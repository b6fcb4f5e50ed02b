--liquibase formatted sql

--changeset farthing:ledger-0008
-- Whether the plan to settle up may join debts together, or only people who shared an expense pay each other.
alter table ledger add column simplify boolean not null default true;
create or replace view ledger_member as
    select l.id, l.kind, l.name, l.currency, l.settles_in, l.archived_at,
           m.id as member_id, m.name as member_name, m.account_id, m.role, m.weight, m.position, m.left_at, m.merged_into,
           l.simplify
    from ledger l join member m on m.ledger_id = l.id;
