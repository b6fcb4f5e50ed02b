--liquibase formatted sql

--changeset farthing:rate-0001
-- Units of the currency for one euro, as published for that day. A day that is published has a row for EUR as well,
-- which is 1 by definition, so that a cross rate is one join whichever currencies it is between.
create table reference_rate (
    currency char(3) not null,
    day date not null,
    rate numeric not null,
    source text not null,
    constraint reference_rate_pk primary key (currency, day),
    constraint reference_rate_ck check (rate > 0 and rate < 1000000000000 and scale(rate) <= 12),
    constraint reference_rate_euro_ck check (currency <> 'EUR' or rate = 1),
    constraint reference_rate_source_ck check (source in ('ecb', 'demo'))
);

-- When the published files were last read; one row.
create table reference_load (
    id boolean not null default true constraint reference_load_pk primary key,
    loaded_at timestamptz not null,
    constraint reference_load_one_ck check (id)
);
