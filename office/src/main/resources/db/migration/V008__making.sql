-- Runs that were made in the office, or were to be: of what, by whom, why, and what came of it.

create schema making;

create table making.making (
    number         bigint generated always as identity primary key,
    year           int         not null,
    base           text        references runs.run,
    folder         text,
    policy         text        not null,
    statewide      boolean     not null,
    why            text        not null,
    asked_by       text        not null,
    asked_on       date        not null,
    state          text        not null check (state in ('running', 'done', 'stopped', 'failed', 'cut_off')),
    decisions_from text        check (decisions_from in ('office', 'run', 'folder', 'nowhere')),
    run            text        references runs.run,
    faults         text,
    began          timestamptz not null default now(),
    ended          timestamptz,
    check ((base is null) <> (folder is null)),
    check ((state = 'done') = (run is not null)),
    check ((state = 'running') = (ended is null))
);

comment on column making.making.base is 'The run whose inputs it is made of, with what was corrected since.';
comment on column making.making.folder is 'The folder of the inbox whose files it is made of.';
comment on column making.making.decisions_from is 'Where the recorded decisions came from; null until they were read.';
comment on column making.making.faults is 'What the engine said of the inputs, as JSON text.';

-- One at a time, whoever asks.
create unique index one_at_a_time on making.making ((true)) where state = 'running';

call audit.follow('making.making', 'number');

-- The accepted figures that were put in place.
create table making.correction (
    making bigint not null references making.making,
    filing bigint not null,
    figure int    not null,
    primary key (making, filing, figure),
    foreign key (filing, figure) references corrections.accepted_figure
);

call audit.follow('making.correction', 'making,filing,figure');
