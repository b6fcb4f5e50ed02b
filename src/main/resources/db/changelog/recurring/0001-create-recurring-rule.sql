--liquibase formatted sql

--changeset farthing:recurring-0001
-- A rule by which an expense comes again. The rhythm is in calendar days; due_at is the start of the day next_on in the
-- time zone of the one who made the rule. The template has all that an expense has, but the day.
create table recurring_rule (
    id uuid not null constraint recurring_rule_pk primary key,
    version integer not null,
    ledger_id uuid not null constraint recurring_rule_ledger_fk references ledger (id) on delete cascade,
    author_id uuid not null constraint recurring_rule_author_fk references account (id) on delete cascade,
    zone text not null,
    unit text not null,
    every integer not null,
    starts_on date not null,
    last_day boolean not null,
    ends_on date,
    times integer,
    template jsonb not null,
    next_template jsonb,
    state text not null,
    stopped_key text,
    stopped_argument text,
    failures integer not null default 0,
    next_index integer not null,
    next_on date,
    due_at timestamptz,
    created_at timestamptz not null,
    constraint recurring_rule_ledger_uq unique (ledger_id, id),
    constraint recurring_rule_unit_ck check (unit in ('day', 'week', 'month', 'year')),
    constraint recurring_rule_every_ck check (every between 1 and 99),
    constraint recurring_rule_times_ck check (times between 1 and 999),
    constraint recurring_rule_ends_ck check (ends_on >= starts_on),
    constraint recurring_rule_state_ck check (state in ('active', 'paused', 'stopped', 'ended')),
    constraint recurring_rule_due_ck check ((next_on is null) = (due_at is null) and (state <> 'active' or due_at is not null)),
    constraint recurring_rule_stopped_ck check ((state = 'stopped') = (stopped_key is not null))
);
create index recurring_rule_due_ix on recurring_rule (due_at) where state = 'active';
create index recurring_rule_author_ix on recurring_rule (author_id);

-- Each day of a rule that is done with, so that no day is made twice whatever runs at the same time. Without an expense
-- it was skipped, or the expense has gone for good.
create table recurring_occurrence (
    rule_id uuid not null,
    occurs_on date not null,
    ledger_id uuid not null,
    expense_id uuid,
    constraint recurring_occurrence_pk primary key (rule_id, occurs_on),
    constraint recurring_occurrence_rule_fk foreign key (ledger_id, rule_id)
        references recurring_rule (ledger_id, id) on delete cascade,
    constraint recurring_occurrence_expense_fk foreign key (ledger_id, expense_id)
        references expense (ledger_id, id) on delete set null (expense_id) deferrable initially deferred,
    constraint recurring_occurrence_expense_uq unique (expense_id)
);
create index recurring_occurrence_expense_ix on recurring_occurrence (ledger_id, expense_id);
