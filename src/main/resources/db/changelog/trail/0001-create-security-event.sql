--liquibase formatted sql

--changeset farthing:trail-0001
-- What happened to an account, for the one whose it is. Without secrets, names and amounts; what an entry is about has
-- no foreign key, because the entry outlives it.
create table security_event (
    position bigint generated always as identity constraint security_event_pk primary key,
    account_id uuid not null constraint security_event_account_fk references account (id) on delete cascade,
    happened_at timestamptz not null,
    kind text not null,
    subject uuid,
    ledger_id uuid,
    network text,
    browser text,
    constraint security_event_kind_ck check (kind ~ '^[a-zA-Z]{1,40}$'),
    constraint security_event_network_ck check (length(network) <= 60),
    constraint security_event_browser_ck check (length(browser) <= 40)
);
create index security_event_account_ix on security_event (account_id, position desc);
create index security_event_age_ix on security_event (happened_at);

--changeset farthing:trail-0002 splitStatements:false
-- Nobody rewrites the log. Entries go with their account, which a cascade deletes before them, or when they are old;
-- whatever is configured, what is younger than 30 days stays.
create function guard_security_event() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and (old.happened_at < now() - interval '30 days'
            or not exists (select 1 from account where id = old.account_id)) then
        return old;
    end if;
    raise exception 'the security log cannot be changed'
        using errcode = '23514', constraint = 'security_event_append_only', table = 'security_event';
end;
$$;

--changeset farthing:trail-0003
create trigger security_event_append_only before update or delete on security_event
    for each row execute function guard_security_event();
create trigger security_event_not_emptied before truncate on security_event
    for each statement execute function guard_security_event();
