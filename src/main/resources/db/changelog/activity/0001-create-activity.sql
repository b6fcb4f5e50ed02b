--liquibase formatted sql

--changeset farthing:activity-0001
-- One row for each thing that somebody did, as data and never as a sentence. The position is given under the lock of
-- the ledger, so it is the order in which things happened, whatever the clocks of the servers say. Members, expenses
-- and settlements are named without a foreign key: the record outlives them.
create table activity (
    position bigint generated always as identity constraint activity_pk primary key,
    ledger_id uuid not null constraint activity_ledger_fk references ledger (id) on delete cascade,
    happened_at timestamptz not null,
    actor uuid,
    verb text not null,
    subject uuid not null,
    before jsonb,
    after jsonb,
    constraint activity_verb_ck check (verb ~ '^[a-z]+\.[a-z]+$')
);
create index activity_feed_ix on activity (ledger_id, position desc);
create index activity_subject_ix on activity (ledger_id, subject, position desc);

--changeset farthing:activity-0002 splitStatements:false
-- Nobody rewrites the record. Rows go only with their ledger, which a cascade deletes before them.
create function guard_activity() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and not exists (select 1 from ledger where id = old.ledger_id) then
        return old;
    end if;
    raise exception 'the record of a ledger cannot be changed'
        using errcode = '23514', constraint = 'activity_append_only', table = 'activity';
end;
$$;

--changeset farthing:activity-0003
create trigger activity_append_only before update or delete on activity
    for each row execute function guard_activity();
create trigger activity_not_emptied before truncate on activity
    for each statement execute function guard_activity();
