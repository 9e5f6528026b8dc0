-- Decisions of people about schools and districts: designations, placements, overrides, exits. They stand beside the computed
-- results, never on top of them.

create schema decisions;

create table decisions.decision (
    id             bigint generated always as identity primary key,
    date           date   not null,
    organisation   text   not null references register.organisation,
    kind           text   not null check (kind in ('designate', 'place', 'hold_harmless', 'district_plan',
                                                   'special_education', 'exit')),
    level          text   not null,
    authority      text   not null check (authority in ('Commissioner', 'Board', 'Department')),
    citation       text   not null,
    reason         text   not null,
    recorded_on    date   not null,
    recorded_by    text   not null,
    handed_in_with text   references runs.run,
    seen_run       text   references runs.run,
    picture        text,
    withdrawn_on   date,
    withdrawn_by   text,
    withdrawn_why  text,
    check ((picture is null) = (seen_run is null)),
    check ((withdrawn_on is null) = (withdrawn_by is null)),
    check ((withdrawn_on is null) = (withdrawn_why is null))
);

comment on column decisions.decision.id is 'In the order of recording: of one day, the later number is the later decision.';
comment on column decisions.decision.date is 'The day it was decided.';
comment on column decisions.decision.level is 'The level or special-education category it names; empty if it names none.';
comment on column decisions.decision.handed_in_with is 'The run whose decisions.csv it came with; null if it was recorded in the office.';
comment on column decisions.decision.seen_run is 'The run whose results were before the decider; null if that is not known.';
comment on column decisions.decision.picture is 'What was before the decider, as JSON; null if that is not known.';
comment on column decisions.decision.withdrawn_on is 'The day an error in entering it was seen; it stays to be read, and does not count.';

-- The same decision stands once. One that was withdrawn may be entered again, rightly.
create unique index decision_once on decisions.decision (date, organisation, kind) where withdrawn_on is null;

create index decision_by_organisation on decisions.decision (organisation);

-- A decision is never changed and never deleted: all that may happen to it is that it is withdrawn, once.
create function decisions.only_withdrawn() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'DELETE'
       or old.withdrawn_on is not null
       or new.withdrawn_on is null
       or to_jsonb(new) - '{withdrawn_on,withdrawn_by,withdrawn_why}'::text[]
          is distinct from to_jsonb(old) - '{withdrawn_on,withdrawn_by,withdrawn_why}'::text[]
    then
        raise exception 'A recorded decision stays as it is; an error in entering it is withdrawn, once, with a reason.'
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger only_withdrawn before update or delete on decisions.decision
    for each row execute function decisions.only_withdrawn();

call audit.follow('decisions.decision', 'id', 'organisation');
