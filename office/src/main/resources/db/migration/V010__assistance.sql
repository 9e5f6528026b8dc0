-- Who serves whom, what was asked for, and what was done.

create schema assistance;

-- An office that serves districts. The first come from support-offices.yaml; what follows is people's.
create table assistance.office (
    id        text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    kind      text not null,
    name      text not null unique check (name <> ''),
    words     text not null,
    citation  text not null,
    status    text not null check (status in ('confirmed', 'inferred', 'unverified', 'entered')),
    opened_on date,
    closed_on date,
    sample    boolean not null default false,
    check (closed_on >= opened_on)
);

comment on column assistance.office.status is 'How well it is known that there is such an office; entered: people of the office say so.';
comment on column assistance.office.opened_on is 'Its first day; null if that is not known.';
comment on column assistance.office.closed_on is 'Its last day; null while it is open.';
comment on column assistance.office.sample is 'Made up by the demo; there is no such office.';

call audit.follow('assistance.office', 'id');

-- Which office serves a district, and from when until when: on one day at most one.
create table assistance.serves (
    id           bigint generated always as identity primary key,
    office       text not null references assistance.office,
    district     text not null check (district ~ '^[0-9]{8}$'),
    served_from  date,
    served_until date,
    why          text not null,
    citation     text not null,
    status       text not null check (status in ('confirmed', 'inferred', 'unverified', 'entered')),
    constraint serves_one_office_a_day exclude using gist (
        int4range(district::int, district::int, '[]') with &&,
        daterange(served_from, served_until, '[]') with &&)
);

comment on column assistance.serves.served_from is 'The first day; null if it is known that the office serves the district but not since when.';
comment on column assistance.serves.served_until is 'The last day; null while it goes on.';
comment on column assistance.serves.citation is 'Where it was published; empty if people entered it.';

create index serves_by_office on assistance.serves (office);

call audit.follow('assistance.serves', 'id', 'district');

-- Somebody who serves, as users of the office name them.
create table assistance.person (
    id           bigint generated always as identity primary key,
    office       text not null references assistance.office,
    name         text not null check (name <> ''),
    title        text not null,
    kind         text not null,
    account      uuid references access.account,
    serves_from  date not null,
    serves_until date,
    sample       boolean not null default false,
    check (serves_until >= serves_from)
);

comment on column assistance.person.kind is 'What for: a code of the specialists in support-offices.yaml.';
comment on column assistance.person.account is 'The account of the office with which this person signs in, if there is one.';
comment on column assistance.person.serves_until is 'The last day. Whoever goes to another office is ended here and entered there, so that past hours stay where they were.';

create unique index person_by_account on assistance.person (account) where serves_until is null;

call audit.follow('assistance.person', 'id');

-- How many hours a month somebody can give; in whole months, in each month one figure.
create table assistance.capacity (
    id         bigint generated always as identity primary key,
    person     bigint not null references assistance.person,
    from_month date not null check (extract(day from from_month) = 1),
    last_month date check (extract(day from last_month) = 1),
    hours      numeric(6, 2) not null check (hours >= 0 and hours <= 400 and mod(hours, 0.25) = 0),
    check (last_month >= from_month),
    constraint capacity_once_a_month exclude using gist (
        int8range(person, person, '[]') with &&,
        daterange(from_month, last_month, '[]') with &&)
);

comment on column assistance.capacity.from_month is 'The first day of its first month.';
comment on column assistance.capacity.last_month is 'The first day of its last month; null while it goes on.';

call audit.follow('assistance.capacity', 'id');

-- Who of an office is there for which district.
create table assistance.assignment (
    id             bigint generated always as identity primary key,
    person         bigint not null references assistance.person,
    district       text not null check (district ~ '^[0-9]{8}$'),
    assigned_from  date not null,
    assigned_until date,
    why            text not null,
    check (assigned_until >= assigned_from),
    constraint assignment_once_a_day exclude using gist (
        int8range(person, person, '[]') with &&,
        int4range(district::int, district::int, '[]') with &&,
        daterange(assigned_from, assigned_until, '[]') with &&)
);

create index assignment_by_district on assistance.assignment (district);

call audit.follow('assistance.assignment', 'id', 'district');

-- What was asked for, for which district or school. The state it is in is that of its newest step.
create table assistance.request (
    id           bigint generated always as identity primary key,
    organisation text not null check (organisation ~ '^[0-9]{8}$'),
    district     text not null check (district ~ '^[0-9]{8}$'),
    area         text not null,
    need         text not null check (need <> ''),
    urgency      text not null,
    asked_by     text not null,
    asked_on     date not null,
    state        text not null,
    person       bigint references assistance.person,
    sample       boolean not null default false
);

comment on column assistance.request.urgency is 'How urgent it is, in the words of whoever asked; may be empty.';
comment on column assistance.request.person is 'Who takes care of it; null while nobody does.';

create index request_by_district on assistance.request (district);

call audit.follow('assistance.request', 'id', 'organisation');

create table assistance.request_step (
    request  bigint not null references assistance.request,
    number   int    not null,
    state    text   not null,
    taken_on date   not null,
    taken_by text   not null,
    why      text   not null,
    primary key (request, number)
);

comment on column assistance.request_step.taken_by is 'Name of the account.';

call audit.follow('assistance.request_step', 'request,number');

create trigger only_added_to before update or delete on assistance.request_step
    for each row execute function audit.refuse();

-- What was done: the service log. A wrong entry is struck out, and stays.
create table assistance.service (
    id           bigint generated always as identity primary key,
    served_on    date   not null,
    office       text   not null references assistance.office,
    person       bigint not null references assistance.person,
    organisation text   not null check (organisation ~ '^[0-9]{8}$'),
    district     text   not null check (district ~ '^[0-9]{8}$'),
    request      bigint references assistance.request,
    kind         text   not null,
    what         text   not null check (what <> ''),
    hours        numeric(5, 2) not null check (hours > 0 and hours <= 24 and mod(hours, 0.25) = 0),
    entered_by   text   not null,
    entered_on   date   not null,
    struck_on    date,
    struck_by    text,
    struck_why   text,
    sample       boolean not null default false,
    check (entered_on >= served_on),
    check ((struck_on is null) = (struck_by is null) and (struck_on is null) = (struck_why is null))
);

comment on column assistance.service.hours is 'In exact quarters of an hour.';
comment on column assistance.service.office is 'The office that the person was of on that day.';

create index service_by_day on assistance.service (served_on);
create index service_by_district on assistance.service (district, served_on);
create index service_by_person on assistance.service (person, served_on);

call audit.follow('assistance.service', 'id', 'organisation');

create function assistance.only_struck_out() returns trigger
    language plpgsql
as $$
begin
    if old.struck_on is not null
       or to_jsonb(old) - array['struck_on', 'struck_by', 'struck_why'] <> to_jsonb(new) - array['struck_on', 'struck_by', 'struck_why'] then
        raise exception 'An entry of the service log is not changed: strike it out, once, and enter the right one.'
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger only_struck_out before update on assistance.service
    for each row execute function assistance.only_struck_out();

-- What was once so is ended with a date; no row of the others is removed either.
create trigger not_removed before delete on assistance.office for each row execute function audit.refuse();
create trigger not_removed before delete on assistance.serves for each row execute function audit.refuse();
create trigger not_removed before delete on assistance.person for each row execute function audit.refuse();
create trigger not_removed before delete on assistance.capacity for each row execute function audit.refuse();
create trigger not_removed before delete on assistance.assignment for each row execute function audit.refuse();
create trigger not_removed before delete on assistance.request for each row execute function audit.refuse();
create trigger not_removed before delete on assistance.service for each row execute function audit.refuse();
