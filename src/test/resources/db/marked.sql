--liquibase formatted sql

--changeset farthing:first
create table first_part ();
alter table databasechangelog add constraint power_is_cut check (id <> 'second');

--changeset farthing:second
create table second_part ();
