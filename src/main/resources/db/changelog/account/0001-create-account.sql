--liquibase formatted sql

--changeset farthing:account-0001
create table account (
    id uuid not null constraint account_pk primary key,
    version integer not null,
    email text not null,
    email_key text not null constraint account_email_key_uq unique,
    display_name text not null,
    password_hash text not null,
    home_currency char(3) not null,
    time_zone text not null,
    language text,
    created_at timestamptz not null,
    constraint account_email_ck check (length(email) between 3 and 254),
    constraint account_display_name_ck check (length(display_name) between 1 and 80)
);
alter table submission
    add constraint submission_account_fk foreign key (account_id) references account (id) on delete cascade;
