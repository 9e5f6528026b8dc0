-- The schools and districts, as the rosters of the runs have them.

create schema register;

create table register.organisation (
    code         text primary key check (code ~ '^[0-9]{8}$'),
    kind         text not null check (kind in ('state', 'district', 'school')),
    name         text not null,
    district     text not null check (district ~ '^[0-9]{8}$'),
    grades       text,
    opened       date,
    closed       date,
    horace_mann  boolean,
    sample       boolean not null default false,
    sample_level text,
    check (sample_level is null or sample)
);

comment on column register.organisation.district is 'Code of the district; its own for a district and for the state.';
comment on column register.organisation.grades is 'The grades it serves with commas between, if they are known.';
comment on column register.organisation.horace_mann is 'Whether it is a Horace Mann charter school, if that is known.';
comment on column register.organisation.sample is 'Made up by the demo; there is no such school or district.';
comment on column register.organisation.sample_level is 'The level that was made up with it.';

create index organisation_by_district on register.organisation (district);

call audit.follow('register.organisation', 'code', 'code');
