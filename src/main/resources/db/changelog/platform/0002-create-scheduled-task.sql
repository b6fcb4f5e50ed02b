--liquibase formatted sql

--changeset farthing:platform-0002
-- The table of db-scheduler, whose columns are given: a row is a job and when it runs next. Whoever of the running
-- instances picks a row first runs the job; a heartbeat that stays away frees it for another.
create table scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    constraint scheduled_task_pk primary key (task_name, task_instance)
);
create index scheduled_task_execution_time_ix on scheduled_task (execution_time);
create index scheduled_task_last_heartbeat_ix on scheduled_task (last_heartbeat);
