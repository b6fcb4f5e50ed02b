--liquibase formatted sql

--changeset farthing:activity-0004
-- A mentioned member stands in the body as @[id], so that a rename follows.
create table comment (
    id uuid not null constraint comment_pk primary key,
    ledger_id uuid not null,
    expense_id uuid not null,
    author uuid not null,
    body text not null,
    created_at timestamptz not null,
    edited_at timestamptz,
    deleted_at timestamptz,
    constraint comment_expense_fk foreign key (ledger_id, expense_id) references expense (ledger_id, id) on delete cascade deferrable,
    constraint comment_author_fk foreign key (ledger_id, author) references member (ledger_id, id) on delete cascade deferrable,
    constraint comment_body_ck check (length(body) between 1 and 40000)
);
create index comment_expense_ix on comment (ledger_id, expense_id, id desc);
create index comment_author_ix on comment (ledger_id, author);

create table mention (
    comment_id uuid not null constraint mention_comment_fk references comment (id) on delete cascade,
    ledger_id uuid not null,
    member_id uuid not null,
    seen_at timestamptz,
    constraint mention_pk primary key (comment_id, member_id),
    constraint mention_member_fk foreign key (ledger_id, member_id) references member (ledger_id, id) on delete cascade deferrable
);
create index mention_member_ix on mention (ledger_id, member_id, comment_id desc);

--changeset farthing:activity-0005
create index expense_trash_ix on expense (ledger_id, deleted_at desc, id desc) where deleted_at is not null;
create index settlement_trash_ix on settlement (ledger_id, deleted_at desc, id desc) where deleted_at is not null;
create index expense_expired_ix on expense (deleted_at) where deleted_at is not null;
create index settlement_expired_ix on settlement (deleted_at) where deleted_at is not null;
