--liquibase formatted sql

--changeset farthing:expense-0007
-- Where the rotation of the odd units stood when the expense was recorded; without it, its id decides.
alter table expense add column turn bigint;
