--liquibase formatted sql

--changeset farthing:category-0001
-- A predefined category has a code, which the pages translate, and no ledger; a ledger's own has a name and its ledger.
create table category (
    id uuid not null constraint category_pk primary key,
    version integer not null,
    ledger_id uuid constraint category_ledger_fk references ledger (id),
    code text constraint category_code_uq unique,
    name text,
    icon text not null,
    colour text not null,
    position integer not null,
    archived_at timestamptz,
    constraint category_kind_ck check ((ledger_id is null) = (code is not null) and (code is null) = (name is not null)),
    constraint category_name_ck check (length(name) between 1 and 60)
);
create unique index category_name_uq on category (ledger_id, lower(name)) where archived_at is null;

--changeset farthing:category-0002
insert into category (id, version, code, icon, colour, position) values
    ('00000000-0000-7000-8000-000000000001', 0, 'groceries', 'basket2', 'green', 1),
    ('00000000-0000-7000-8000-000000000002', 0, 'dining', 'cup-hot', 'orange', 2),
    ('00000000-0000-7000-8000-000000000003', 0, 'rent', 'house-door', 'indigo', 3),
    ('00000000-0000-7000-8000-000000000004', 0, 'utilities', 'lightning-charge', 'amber', 4),
    ('00000000-0000-7000-8000-000000000005', 0, 'household', 'lamp', 'brown', 5),
    ('00000000-0000-7000-8000-000000000006', 0, 'transport', 'train-front', 'blue', 6),
    ('00000000-0000-7000-8000-000000000007', 0, 'car', 'car-front', 'slate', 7),
    ('00000000-0000-7000-8000-000000000008', 0, 'travel', 'airplane', 'cyan', 8),
    ('00000000-0000-7000-8000-000000000009', 0, 'entertainment', 'controller', 'purple', 9),
    ('00000000-0000-7000-8000-00000000000a', 0, 'health', 'heart-pulse', 'red', 10),
    ('00000000-0000-7000-8000-00000000000b', 0, 'clothing', 'bag', 'pink', 11),
    ('00000000-0000-7000-8000-00000000000c', 0, 'education', 'book', 'teal', 12),
    ('00000000-0000-7000-8000-00000000000d', 0, 'children', 'balloon', 'lime', 13),
    ('00000000-0000-7000-8000-00000000000e', 0, 'pets', 'bug', 'olive', 14),
    ('00000000-0000-7000-8000-00000000000f', 0, 'gifts', 'gift', 'magenta', 15),
    ('00000000-0000-7000-8000-000000000010', 0, 'insurance', 'shield-check', 'steel', 16),
    ('00000000-0000-7000-8000-000000000011', 0, 'subscriptions', 'arrow-repeat', 'violet', 17),
    ('00000000-0000-7000-8000-000000000012', 0, 'other', 'three-dots', 'grey', 18);
