-- What somebody who serves is from a day on. Until now a person could only be ended and entered anew.

create table assistance.post (
    person     bigint not null references assistance.person,
    from_day   date   not null,
    office     text   not null references assistance.office,
    name       text   not null check (name <> ''),
    title      text   not null,
    kind       text   not null,
    why        text   not null,
    entered_by text   not null,
    primary key (person, from_day)
);

comment on table assistance.post is 'Each holds until the next of the same person begins; the first begins with the service.';
comment on column assistance.post.kind is 'What for: a code of the specialists in support-offices.yaml.';
comment on column assistance.post.entered_by is 'Name of the account.';

insert into assistance.post (person, from_day, office, name, title, kind, why, entered_by)
select id, serves_from, office, name, title, kind, 'As it was entered', 'system:migration'
from assistance.person;

alter table assistance.person
    drop column office,
    drop column name,
    drop column title,
    drop column kind;

comment on column assistance.person.serves_until is 'The last day of service.';

create index post_by_office on assistance.post (office);

call audit.follow('assistance.post', 'person,from_day');

create trigger not_removed before delete on assistance.post for each row execute function audit.refuse();
