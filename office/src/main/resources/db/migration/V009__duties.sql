-- What the framework requires of the state and of districts, and what has become of it.

create schema duties;

create table duties.duty (
    id            bigint  generated always as identity primary key,
    action        text    not null,
    organisation  text    references register.organisation,
    year          int     not null,
    run           text    references runs.run,
    level         text    not null,
    detail        text    not null default '',
    owner_role    text    not null,
    owner_account uuid    references access.account,
    starts_on     date    not null,
    due_on        date,
    due_set       boolean not null default false,
    state         text    not null check (state in ('not_on_record', 'open', 'in_progress', 'done', 'waived', 'closed')),
    ended_year    int,
    ended_why     text    check (ended_why in ('level', 'again')),
    state_before  text    check (state_before in ('not_on_record', 'open', 'in_progress')),
    unique nulls not distinct (action, organisation, year),
    check ((ended_year is null) = (ended_why is null)),
    check ((state = 'closed') = (state_before is not null)),
    check (not due_set or due_on is not null)
);

comment on column duties.duty.action is 'Id of the action of the framework''s chart (framework-chart.yaml).';
comment on column duties.duty.organisation is 'The district or school it is about; null for the whole state.';
comment on column duties.duty.year is 'Year of the results that began it.';
comment on column duties.duty.run is 'The run of these results; null where it was made up for a demo.';
comment on column duties.duty.level is 'Level by which it began: of the school, of the district; empty for the whole state.';
comment on column duties.duty.detail is 'What the determination says about it, such as the status of a review; empty if nothing.';
comment on column duties.duty.owner_account is 'Whom it was handed to; null while anybody of the role may take it up.';
comment on column duties.duty.due_on is 'Null where no date is known. There is no other meaning.';
comment on column duties.duty.due_set is 'A person of the Department set the date; otherwise it comes from the chart.';
comment on column duties.duty.state is 'not_on_record: begun before the office kept a record; whether it was done is not known. closed: no longer required.';
comment on column duties.duty.ended_year is 'Year of the results by which it is no longer required, or is owed anew; null while it holds.';
comment on column duties.duty.ended_why is 'level: the level is another. again: the same is owed anew by the results of that year.';
comment on column duties.duty.state_before is 'What it was before it was closed.';

create index duty_by_organisation on duties.duty (organisation);
create index duty_by_due on duties.duty (due_on) where state in ('not_on_record', 'open', 'in_progress');

call audit.follow('duties.duty', 'id', 'organisation');

create trigger not_removed before delete on duties.duty
    for each row execute function audit.refuse();

-- What happened to a duty after it began, in order. Nothing is taken back: a mistake is put right by a further step.
create table duties.step (
    duty          bigint not null references duties.duty,
    number        int    not null check (number > 0),
    what          text   not null check (what in ('state', 'due', 'owner', 'note')),
    state         text   check (state in ('not_on_record', 'open', 'in_progress', 'done', 'waived', 'closed')),
    due_on        date,
    owner_account uuid   references access.account,
    why           text   not null,
    evidence      text   not null default '',
    links         text   not null default '',
    authority     text   not null default '',
    year          int,
    acted_by      text   not null,
    acted_on      date   not null,
    primary key (duty, number),
    check ((what = 'state') = (state is not null)),
    check (state is distinct from 'done' or evidence <> ''),
    check (state is distinct from 'waived' or authority <> '')
);

comment on column duties.step.due_on is 'The date that was set, of a step about the date.';
comment on column duties.step.owner_account is 'Whom it was handed to, of a step about that; null for nobody in particular.';
comment on column duties.step.links is 'Addresses that show it, one a line.';
comment on column duties.step.authority is 'Under what authority it was waived.';
comment on column duties.step.year is 'Year of the results that brought the step; null where a person took it.';

call audit.follow('duties.step', 'duty,number');

create trigger only_added_to before update or delete on duties.step
    for each row execute function audit.refuse();

-- Files that were handed in with a step.
create table duties.step_file (
    duty   bigint not null,
    number int    not null,
    file   bigint not null references evidence.file,
    primary key (duty, number, file),
    foreign key (duty, number) references duties.step
);

call audit.follow('duties.step_file', 'duty,number,file');

create trigger only_added_to before update or delete on duties.step_file
    for each row execute function audit.refuse();
