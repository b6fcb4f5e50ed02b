--liquibase formatted sql

--changeset farthing:receipt-0001
create table receipt (
    id uuid not null constraint receipt_pk primary key,
    ledger_id uuid not null,
    expense_id uuid not null,
    storage_key text not null constraint receipt_storage_key_uq unique,
    media_type text not null,
    original_name text not null,
    size_bytes bigint not null,
    sha256 bytea not null,
    has_thumbnail boolean not null,
    created_by uuid not null,
    created_at timestamptz not null,
    constraint receipt_expense_fk foreign key (ledger_id, expense_id) references expense (ledger_id, id) deferrable,
    constraint receipt_created_by_fk foreign key (ledger_id, created_by) references member (ledger_id, id) deferrable,
    constraint receipt_media_type_ck check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
    constraint receipt_original_name_ck check (length(original_name) between 1 and 200),
    constraint receipt_size_ck check (size_bytes > 0),
    constraint receipt_content_uq unique (expense_id, sha256)
);
create index receipt_expense_ix on receipt (ledger_id, expense_id);
