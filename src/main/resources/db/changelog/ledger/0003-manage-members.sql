--liquibase formatted sql

--changeset farthing:ledger-0003
-- A placeholder that turned out to be somebody who is a member already stays as a row without history, so that what was
-- written about it before can still be read.
alter table member
    add column merged_into uuid,
    add constraint member_merged_into_fk foreign key (ledger_id, merged_into) references member (ledger_id, id) deferrable,
    add constraint member_merged_ck check (
        merged_into is null or (merged_into <> id and account_id is null and left_at is not null));

--changeset farthing:ledger-0004
-- A member says that a placeholder is them; an owner decides.
create table claim (
    id uuid not null constraint claim_pk primary key,
    version integer not null,
    ledger_id uuid not null,
    member_id uuid not null,
    placeholder_id uuid not null,
    created_at timestamptz not null,
    constraint claim_member_fk foreign key (ledger_id, member_id) references member (ledger_id, id) deferrable,
    constraint claim_placeholder_fk foreign key (ledger_id, placeholder_id) references member (ledger_id, id) deferrable,
    constraint claim_uq unique (ledger_id, member_id, placeholder_id),
    constraint claim_members_ck check (member_id <> placeholder_id)
);

--changeset farthing:ledger-0005
alter table invitation add column mailed_at timestamptz;
create index invitation_mailed_ix on invitation (created_by, mailed_at) where mailed_at is not null;

--changeset farthing:ledger-0006
create view ledger_member as
    select l.id, l.kind, l.name, l.currency, l.settles_in, l.archived_at,
           m.id as member_id, m.name as member_name, m.account_id, m.role, m.weight, m.position, m.left_at, m.merged_into
    from ledger l join member m on m.ledger_id = l.id;

--changeset farthing:ledger-0007 splitStatements:false
-- A statement that locks and joins would wait for the lock and then still see the members as they were before it waited:
-- somebody who was taken out meanwhile could write. In a function each statement sees what is committed by then.
create function locked_ledger(wanted uuid) returns setof ledger_member language plpgsql as $$
begin
    perform from ledger where id = wanted for update;
    return query select * from ledger_member where id = wanted;
end;
$$;
