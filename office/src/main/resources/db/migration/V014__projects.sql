-- Projects of districts and schools: Wraparound Zones and others. How much they cost is not kept here.

create schema projects;

create table projects.project (
    id           bigint generated always as identity primary key,
    kind         text    not null,
    name         text    not null,
    organisation text    not null references register.organisation,
    starts       date    not null,
    ends         date,
    funding      text    not null default '',
    what         text    not null,
    partner      bigint  references partners.partner,
    state        text    not null check (state in ('planned', 'running', 'completed', 'stopped')),
    check (ends >= starts),
    unique (organisation, name)
);

comment on column projects.project.ends is 'Its last day; null if none was set.';
comment on column projects.project.funding is 'Where the money comes from, in words.';

call audit.follow('projects.project', 'id', 'organisation');

create table projects.area (
    project bigint not null references projects.project,
    area    text   not null,
    primary key (project, area)
);

call audit.follow('projects.area', 'project,area');

create table projects.step (
    project  bigint not null references projects.project,
    number   int    not null,
    state    text   not null,
    taken_on date   not null,
    taken_by text   not null,
    why      text   not null,
    primary key (project, number)
);

create trigger only_added_to before update or delete on projects.step
    for each row execute function audit.refuse();
call audit.follow('projects.step', 'project,number');

create table projects.milestone (
    id       bigint generated always as identity primary key,
    project  bigint not null references projects.project,
    what     text   not null,
    due_on   date   not null,
    done_on  date,
    evidence text   not null default '',
    dropped_on date,
    dropped_why text not null default '',
    check (done_on is null or dropped_on is null)
);

comment on column projects.milestone.evidence is 'What shows that it is done.';

create index milestone_by_project on projects.milestone (project);

call audit.follow('projects.milestone', 'id');
