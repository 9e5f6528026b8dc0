-- Partners of districts and schools: what they are, the evidence for them, how they were vetted, their contracts, and how
-- their work was reviewed.

create schema partners;

create table partners.partner (
    id          bigint generated always as identity primary key,
    name        text    not null,
    about       text    not null,
    contact     text    not null default '',
    source      text    not null default '',
    state       text    not null,
    sample      boolean not null,
    entered_on  date    not null
);

create unique index partner_by_name on partners.partner (lower(name));

comment on column partners.partner.contact is 'How to reach it: an office or a function, no person.';
comment on column partners.partner.source is 'Where it is known from, if it is known from a publication.';
comment on column partners.partner.state is 'The newest step; as in vetting-states.yaml.';
comment on column partners.partner.sample is 'Made up in a demo; there is no such partner.';

call audit.follow('partners.partner', 'id');

create table partners.category (
    partner  bigint not null references partners.partner,
    category text   not null,
    primary key (partner, category)
);

call audit.follow('partners.category', 'partner,category');

-- The steps of a partner's vetting. What was decided stays as it was decided, with the dossier as it stood then.
create table partners.step (
    partner  bigint not null references partners.partner,
    number   int    not null,
    state    text   not null,
    taken_on date   not null,
    taken_by text   not null,
    why      text   not null,
    label    text   check (label in ('proven', 'not_shown')),
    dossier  text,
    primary key (partner, number),
    check ((state = 'approved') = (label is not null))
);

comment on column partners.step.label is 'What it was approved as.';
comment on column partners.step.dossier is 'For decisions: what the dossier said then, as JSON.';

create trigger only_added_to before update or delete on partners.step
    for each row execute function audit.refuse();
call audit.follow('partners.step', 'partner,number');

-- A study's finding on one outcome. Evidence is never removed: it is withdrawn, and says why.
create table partners.study (
    id            bigint generated always as identity primary key,
    partner       bigint not null references partners.partner,
    citation      text   not null,
    link          text   not null default '',
    practice      text   not null,
    design        text   not null,
    outcome_kind  text   not null check (outcome_kind in ('student', 'staff', 'other')),
    outcome       text   not null,
    direction     text   not null check (direction in ('better', 'worse', 'none', 'not_known')),
    significance  text   not null check (significance in ('significant', 'not_significant', 'not_reported')),
    effect        numeric,
    effect_unit   text   not null default '',
    sample_size   int    check (sample_size > 0),
    setting       text   not null default '',
    sites         int    check (sites > 0),
    repetitions   int    check (repetitions >= 0),
    reviewer_role text   not null default '',
    reviewed_on   date,
    expires_on    date,
    opinion       text   not null default '',
    entered_on    date   not null,
    withdrawn_on  date,
    withdrawn_why text   not null default '',
    check ((reviewed_on is null) = (expires_on is null)),
    check ((reviewed_on is null) = (reviewer_role = '')),
    check (expires_on > reviewed_on)
);

comment on column partners.study.sites is 'Places where it was studied; null if that is not known.';
comment on column partners.study.repetitions is 'Times it was repeated elsewhere; null if that is not known.';
comment on column partners.study.expires_on is 'The last day on which it counts.';
comment on column partners.study.opinion is 'What the reviewer thinks of it; decides nothing.';

create index study_by_partner on partners.study (partner);

call audit.follow('partners.study', 'id');

create table partners.contract (
    id            bigint generated always as identity primary key,
    partner       bigint not null references partners.partner,
    number        text   not null unique,
    organisation  text   not null references register.organisation,
    what          text   not null,
    starts        date   not null,
    ends          date   not null,
    review_months int    not null check (review_months > 0),
    review_why    text   not null,
    check (ends > starts)
);

comment on column partners.contract.organisation is 'The district or school it serves.';
comment on column partners.contract.review_months is 'Months between two performance reviews, set by an officer.';

create index contract_by_partner on partners.contract (partner);
create index contract_by_organisation on partners.contract (organisation);

call audit.follow('partners.contract', 'id', 'organisation');

create table partners.review (
    id           bigint generated always as identity primary key,
    contract     bigint not null references partners.contract,
    due_on       date   not null,
    opened_on    date   not null,
    decided_on   date,
    decided_by   text,
    decision     text   check (decision in ('continue', 'renewed', 'removed')),
    result       text   not null default '',
    why          text   not null default '',
    check ((decided_on is null) = (decision is null))
);

create index review_by_contract on partners.review (contract);
create unique index one_open_review on partners.review (contract) where decided_on is null;

call audit.follow('partners.review', 'id');

create table partners.rating (
    review    bigint not null references partners.review,
    criterion text   not null,
    rating    text   not null,
    evidence  text   not null,
    primary key (review, criterion)
);

call audit.follow('partners.rating', 'review,criterion');
