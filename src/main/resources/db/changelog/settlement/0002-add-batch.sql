--liquibase formatted sql

--changeset farthing:settlement-0002
-- Settlements that were recorded in one action have the same batch, so that they can be taken back in one.
alter table settlement add column batch uuid;
alter table settlement add constraint settlement_method_ck check (length(method) between 1 and 40);
alter table settlement add constraint settlement_note_ck check (length(note) <= 200);
create index settlement_batch_ix on settlement (batch) where batch is not null;
create index settlement_trashed_ix on settlement (ledger_id, deleted_at desc, id desc) where deleted_at is not null;
