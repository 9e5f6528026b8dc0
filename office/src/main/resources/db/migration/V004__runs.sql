-- Runs of the engine that were given to the office, and the cycle of each year.

create schema runs;

-- A run's folder lies in the home folder under its id; it never changes. What pages search and count is copied from it.
create table runs.run (
    id          text        primary key check (id ~ '^[0-9a-f]{64}$'),
    year        int         not null,
    policy      text        not null,
    policy_hash text        not null,
    engine      text        not null,
    synthetic   boolean     not null,
    statewide   boolean     not null,
    schools     int         not null,
    districts   int         not null,
    loaded_at   timestamptz not null default now()
);

comment on column runs.run.id is 'Hash of its run.json, which names every input and output by hash.';
comment on column runs.run.synthetic is 'Made of students who do not exist: can be looked at in a demo, never published.';

call audit.follow('runs.run', 'id');

create table runs.unit_result (
    run              text    not null references runs.run,
    organisation     text    not null references register.organisation,
    level            text    not null,
    reason_code      text    not null,
    reason           text    not null,
    computed_level   text    not null,
    decided_by       text    not null,
    percentile       int,
    index_all        numeric,
    index_high_needs numeric,
    need             text,
    primary key (run, organisation)
);

comment on column runs.unit_result.decided_by is 'The decision about the unit, or what settled its level; empty if it has none.';
comment on column runs.unit_result.percentile is 'School percentile of the year in use; null if there is none.';
comment on column runs.unit_result.index_all is 'Cumulative index of all students; null if there is none.';

-- Copied from a folder that never changes: so these rows do not, either.
create trigger only_added_to before update or delete on runs.unit_result
    for each row execute function audit.refuse();
create trigger not_emptied before truncate on runs.unit_result
    for each statement execute function audit.refuse();

-- The cycle of a year: its results are reviewed under embargo, made final, published; in this order and never back.
create table runs.cycle (
    year         int  primary key,
    stage        text not null check (stage in ('review', 'final', 'published')),
    run          text not null references runs.run,
    opened_on    date not null,
    final_on     date,
    published_on date,
    check ((stage = 'review') = (final_on is null)),
    check ((stage = 'published') = (published_on is not null))
);

call audit.follow('runs.cycle', 'year');

-- The runs a cycle has had, the newest last, each with why it took the place of the one before.
create table runs.cycle_run (
    year       int  not null references runs.cycle,
    number     int  not null,
    run        text not null references runs.run,
    entered_on date not null,
    why        text not null,
    primary key (year, number)
);

call audit.follow('runs.cycle_run', 'year,number');
