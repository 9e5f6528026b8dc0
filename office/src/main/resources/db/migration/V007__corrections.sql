-- What districts and schools say is wrong with results in review, the effect each claim would have, and what was decided.

create schema corrections;

-- Nothing here is changed or removed: what happens to a filing are steps that are added.

create table corrections.filing (
    number       bigint generated always as identity primary key,
    year         int  not null references runs.cycle,
    run          text not null references runs.run,
    organisation text not null references register.organisation,
    kind         text not null check (kind in ('discrepancy', 'appeal')),
    words        text not null check (words <> ''),
    filed_by     text not null,
    filed_on     date not null
);

comment on column corrections.filing.year is 'The determination year whose results it is about.';
comment on column corrections.filing.run is 'The run that was in review when it was filed.';
comment on column corrections.filing.kind is 'discrepancy: a figure is wrong; appeal: the figures are right, the result should be looked at again.';
comment on column corrections.filing.filed_by is 'Name of the account.';

create index filing_by_organisation on corrections.filing (organisation);
create index filing_by_year on corrections.filing (year);

call audit.follow('corrections.filing', 'number', 'organisation');

-- A filing about results that are not in review is refused, whoever writes it: the cycle stays in review until this is done.
create function corrections.only_in_review() returns trigger
    language plpgsql
as $$
begin
    perform from runs.cycle where cycle.year = new.year and cycle.stage = 'review' for share;
    if not found then
        raise exception 'The results of % are not in review.', new.year using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger only_in_review before insert on corrections.filing
    for each row execute function corrections.only_in_review();

-- A figure that is disputed: what the run says, and what is claimed.
create table corrections.figure (
    filing         bigint not null references corrections.filing,
    number         int    not null,
    year           int    not null,
    student_group  text   not null,
    subject        text   not null,
    measure        text   not null,
    now_status     text   not null check (now_status in ('present', 'missing', 'suppressed', 'not_applicable', 'absent')),
    now_value      numeric,
    now_n          int,
    claimed_status text   not null check (claimed_status in ('present', 'suppressed', 'not_applicable', 'absent')),
    claimed_value  numeric,
    claimed_n      int,
    primary key (filing, number),
    unique (filing, year, student_group, subject, measure),
    check ((now_status = 'present') = (now_value is not null)),
    check ((claimed_status = 'present') = (claimed_value is not null))
);

comment on column corrections.figure.now_status is 'absent: the run has no such figure.';
comment on column corrections.figure.claimed_status is 'absent: there should be no such figure.';

call audit.follow('corrections.figure', 'filing,number');

create table corrections.evidence (
    filing bigint not null references corrections.filing,
    file   bigint not null references evidence.file,
    primary key (filing, file)
);

call audit.follow('corrections.evidence', 'filing,file');

-- What happened to a filing, the newest last; the newest says what state it is in.
create table corrections.step (
    filing   bigint not null references corrections.filing,
    number   int    not null,
    state    text   not null
             check (state in ('filed', 'under_review', 'accepted', 'partly_accepted', 'rejected', 'withdrawn')),
    account  text   not null,
    taken_on date   not null,
    why      text   not null,
    run      text   not null references runs.run,
    effect   text,
    recorded timestamptz not null default clock_timestamp(),
    primary key (filing, number)
);

comment on column corrections.step.run is 'The run that was in review at this step.';
comment on column corrections.step.effect is 'The effect as it was shown at this step, as JSON text; of a decision always.';

call audit.follow('corrections.step', 'filing,number');

-- The claims that were accepted; a new run is made with them.
create table corrections.accepted_figure (
    filing bigint not null,
    figure int    not null,
    primary key (filing, figure),
    foreign key (filing, figure) references corrections.figure
);

call audit.follow('corrections.accepted_figure', 'filing,figure');

-- The effect of each filing on each run that was in review since: found once, since neither ever changes.
create table corrections.effect (
    filing         bigint  not null references corrections.filing,
    run            text    not null references runs.run,
    changes_level  boolean not null,
    changes        int     not null,
    level_now      text    not null,
    level_claimed  text    not null,
    found          text    not null,
    primary key (filing, run)
);

comment on column corrections.effect.changes_level is 'Whether the level of the school or of its district would change.';
comment on column corrections.effect.changes is 'How many results would change.';
comment on column corrections.effect.found is 'All of it, as JSON text.';

call audit.follow('corrections.effect', 'filing,run', '', 'found');

-- Nothing of it is changed or removed.
do $$
declare
    kept text;
begin
    foreach kept in array array['filing', 'figure', 'evidence', 'step', 'accepted_figure', 'effect'] loop
        execute format('create trigger only_added_to before update or delete on corrections.%I
            for each row execute function audit.refuse()', kept);
    end loop;
end
$$;
