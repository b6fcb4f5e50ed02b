--liquibase formatted sql

--changeset farthing:ledger-0002
create table invitation (
    id uuid not null constraint invitation_pk primary key,
    version integer not null,
    ledger_id uuid not null,
    token_hash bytea not null constraint invitation_token_uq unique,
    role text not null,
    member_id uuid,
    created_by uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    use_limit integer,
    uses integer not null default 0,
    revoked_at timestamptz,
    constraint invitation_ledger_fk foreign key (ledger_id) references ledger (id),
    constraint invitation_member_fk foreign key (ledger_id, member_id) references member (ledger_id, id) deferrable,
    constraint invitation_created_by_fk foreign key (ledger_id, created_by) references member (ledger_id, id) deferrable,
    constraint invitation_role_ck check (role in ('editor', 'viewer')),
    constraint invitation_uses_ck check (uses >= 0 and (use_limit is null or uses <= use_limit))
);
create index invitation_ledger_ix on invitation (ledger_id, created_at);
create index invitation_member_ix on invitation (ledger_id, member_id);
