-- Self-assessments: what districts and schools say of themselves against the standards and the conditions.

create schema assessment;

create table assessment.assessment (
    id           uuid primary key default gen_random_uuid(),
    number       bigint generated always as identity,
    organisation text not null references register.organisation,
    subject      text not null check (subject in ('standards', 'conditions')),
    school_year  int  not null check (school_year between 2000 and 2100),
    note         text not null default '',
    version      int  not null default 1,
    started_on   date not null,
    started_by   text not null,
    saved_on     date not null,
    saved_by     text not null,
    submitted_on date,
    submitted_by text,
    sample       boolean not null default false,
    check ((submitted_on is null) = (submitted_by is null))
);

comment on column assessment.assessment.number is 'Of two of one day the later has the higher one.';
comment on column assessment.assessment.version is 'Goes up whenever the draft is saved: two who write at once do not lose each other''s words.';

create unique index one_draft on assessment.assessment (organisation, subject) where submitted_on is null;
create index assessment_by_organisation on assessment.assessment (organisation, subject);

create table assessment.answer (
    assessment uuid not null references assessment.assessment,
    item       text not null,
    rating     text check (rating in ('1', '2', '3', '4', 'U')),
    evidence   text not null default '',
    primary key (assessment, item)
);

comment on column assessment.answer.item is 'Id of an indicator, or the number of a condition.';

-- What was handed in stays: a new one may follow.
create function assessment.handed_in_stays() returns trigger
    language plpgsql
as $$
begin
    if old.submitted_on is not null then
        raise exception 'A self-assessment that was submitted does not change.' using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;

create function assessment.answer_stays() returns trigger
    language plpgsql
as $$
begin
    if (select submitted_on is not null from assessment.assessment
        where id = case when tg_op = 'DELETE' then old.assessment else new.assessment end) then
        raise exception 'A self-assessment that was submitted does not change.' using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger stays before update or delete on assessment.assessment
    for each row execute function assessment.handed_in_stays();
create trigger stays before insert or update or delete on assessment.answer
    for each row execute function assessment.answer_stays();

call audit.follow('assessment.assessment', 'id', 'organisation');
call audit.follow('assessment.answer', 'assessment,item');
