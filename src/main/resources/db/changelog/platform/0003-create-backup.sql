--liquibase formatted sql

--changeset farthing:platform-0003
-- What the backup script made, so that its age can be watched. The script writes a row when a backup is complete.
create table backup (
    finished_at timestamptz not null default now() constraint backup_pk primary key,
    bytes bigint not null,
    constraint backup_bytes_ck check (bytes > 0)
);
