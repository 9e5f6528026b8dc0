-- District reviews: the plan of a school year, draws and selection, and each review from its team to its report.

create schema reviews;

-- What is planned for a school year. There is one plan a year, so that a draw that did not please cannot be got round by
-- planning anew.
create table reviews.plan (
    id          uuid primary key default gen_random_uuid(),
    school_year int  not null unique check (school_year between 2000 and 2100),
    pause_years int  check (pause_years between 1 and 20),
    note        text not null default '',
    made_on     date not null,
    made_by     text not null
);

comment on column reviews.plan.school_year is 'The year in which it begins: 2013 for 2013-14.';
comment on column reviews.plan.pause_years is 'Whoever was reviewed within so many years is left out; null if nobody is left out for that.';

call audit.follow('reviews.plan', 'id');

-- How many are drawn from which levels.
create table reviews.plan_part (
    plan   uuid not null references reviews.plan,
    levels text not null check (levels ~ '^[1-5](,[1-5])*$'),
    number int  not null check (number > 0),
    primary key (plan, levels)
);

call audit.follow('reviews.plan_part', 'plan,levels');

-- A review that was over before the office began, as far as it was entered: it counts for the years of pause.
create table reviews.earlier (
    organisation text not null references register.organisation,
    reported_on  date not null,
    source       text not null check (source <> ''),
    primary key (organisation, reported_on)
);

call audit.follow('reviews.earlier', 'organisation,reported_on', 'organisation');

-- A draw. What was drawn from, by what seed, and what came out never changes; all of a plan's draws stay.
create table reviews.draw (
    id           uuid primary key default gen_random_uuid(),
    plan         uuid not null references reviews.plan,
    number       int  not null check (number > 0),
    run          text not null references runs.run,
    parts        text not null,
    pause_years  int,
    seed         text not null check (seed ~ '^[!-~]([ -~]{0,198}[!-~])?$'),
    seed_source  text not null check (seed_source <> ''),
    frame_hash   text not null check (frame_hash ~ '^[0-9a-f]{64}$'),
    drawn_on     date not null,
    drawn_by     text not null,
    why          text not null default '',
    published_on date,
    unique (plan, number),
    check (number = 1 or why <> '')
);

comment on column reviews.draw.parts is 'How many from which levels: 1,2=3, or 1=2;2=4.';
comment on column reviews.draw.why is 'Why it was drawn again; empty for the first draw.';
comment on column reviews.draw.frame_hash is 'SHA-256 of the frame: a line for each district, code,level, by code.';

create function reviews.draw_stays() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'DELETE' or to_jsonb(old) - 'published_on' <> to_jsonb(new) - 'published_on' or old.published_on is not null then
        raise exception 'A draw stays as it was drawn.' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger stays before update or delete on reviews.draw for each row execute function reviews.draw_stays();

call audit.follow('reviews.draw', 'id');

-- The frame of a draw in the order of the draw.
create table reviews.draw_unit (
    draw         uuid    not null references reviews.draw,
    organisation text    not null references register.organisation,
    level        text    not null,
    position     int     not null,
    digest       text    not null check (digest ~ '^[0-9a-f]{64}$'),
    drawn        boolean not null,
    primary key (draw, organisation),
    unique (draw, position)
);

comment on column reviews.draw_unit.digest is 'SHA-256 of the seed, a colon and the code: what the order is by.';

create trigger only_added_to before update or delete on reviews.draw_unit
    for each row execute function audit.refuse();
create trigger not_emptied before truncate on reviews.draw_unit
    for each statement execute function audit.refuse();

-- Who was left out of the frame, and why.
create table reviews.draw_left_out (
    draw         uuid not null references reviews.draw,
    organisation text not null references register.organisation,
    level        text not null,
    why          text not null check (why <> ''),
    primary key (draw, organisation)
);

create trigger only_added_to before update or delete on reviews.draw_left_out
    for each row execute function audit.refuse();
create trigger not_emptied before truncate on reviews.draw_left_out
    for each statement execute function audit.refuse();

-- A review of a district.
create table reviews.review (
    id                 uuid primary key default gen_random_uuid(),
    organisation       text not null references register.organisation,
    school_year        int  not null check (school_year between 2000 and 2100),
    way                text not null check (way in ('drawn', 'selected', 'other')),
    draw               uuid references reviews.draw,
    level              text not null,
    purpose            text not null check (purpose in ('improvement', 'declaration')),
    criteria           text not null default '',
    why                text not null check (why <> ''),
    standards          text not null,
    stage              text not null default 'planned'
                       check (stage in ('planned', 'preparing', 'on_site', 'drafted', 'with_district', 'final', 'called_off')),
    opened_on          date not null,
    english_learners   text check (english_learners in ('some', 'none', 'unknown')),
    english_learners_source text not null default '',
    documents_due      date,
    visit_from         date,
    visit_to           date,
    draft_due          date,
    comments_due       date,
    final_due          date,
    outside_tests      boolean not null default false,
    other_reviews      text not null default '',
    overview           text not null default '',
    comments           text not null default '',
    comments_on        date,
    published_on       date,
    publication_reason text not null default '',
    sample             boolean not null default false,
    check ((way = 'drawn') = (draw is not null)),
    check (visit_to is null or visit_from is not null and visit_to >= visit_from),
    check (published_on is null or stage = 'final')
);

comment on column reviews.review.level is 'The level the district stood in when it was chosen; empty if it had none.';
comment on column reviews.review.criteria is 'By what it was selected: ids of review-rules.yaml, with commas between.';
comment on column reviews.review.standards is 'The standards it looks at: ids of district-standards.yaml, with commas between.';
comment on column reviews.review.outside_tests is 'Whether it was said that no statewide assessment falls into the visit.';
comment on column reviews.review.other_reviews is 'What was said of other comprehensive reviews within nine months.';

create unique index review_once_a_year on reviews.review (organisation, school_year) where stage <> 'called_off';
create index review_by_organisation on reviews.review (organisation);

-- What is final is final: afterwards nothing changes but that it is published.
create function reviews.final_stays() returns trigger
    language plpgsql
as $$
begin
    if old.stage in ('final', 'called_off')
       and (tg_op = 'DELETE' or to_jsonb(old) - 'published_on' - 'publication_reason'
                                <> to_jsonb(new) - 'published_on' - 'publication_reason') then
        raise exception 'A review that is final does not change.' using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger final_stays before update or delete on reviews.review for each row execute function reviews.final_stays();

call audit.follow('reviews.review', 'id', 'organisation');

-- The steps of a review, the newest last, each with who took it and why.
create table reviews.step (
    review   uuid not null references reviews.review,
    number   int  not null,
    stage    text not null,
    taken_on date not null,
    taken_by text not null,
    why      text not null,
    primary key (review, number)
);

call audit.follow('reviews.step', 'review,number');

-- Who is on the team: roles, no persons' names.
create table reviews.member (
    id         uuid primary key default gen_random_uuid(),
    review     uuid not null references reviews.review,
    role_title text not null check (role_title <> ''),
    expertise  text not null default '',
    from_day   date not null,
    until_day  date
);

comment on column reviews.member.expertise is 'Ids of review-rules.yaml, with commas between.';

create index member_by_review on reviews.member (review);

call audit.follow('reviews.member', 'id');

-- What the review found.
create table reviews.finding (
    id        uuid primary key default gen_random_uuid(),
    review    uuid not null references reviews.review,
    indicator text not null,
    kind      text not null check (kind in ('strength', 'challenge')),
    rating    text check (rating in ('1', '2', '3', '4')),
    words     text not null check (words <> ''),
    evidence  text not null check (evidence <> ''),
    added_at  timestamptz not null default now()
);

comment on column reviews.finding.indicator is 'Id of an indicator, or of a standard as a whole.';

create index finding_by_review on reviews.finding (review);

call audit.follow('reviews.finding', 'id');

-- What the review recommends.
create table reviews.recommendation (
    id       uuid primary key default gen_random_uuid(),
    review   uuid not null references reviews.review,
    standard text not null,
    words    text not null check (words <> ''),
    added_at timestamptz not null default now()
);

create index recommendation_by_review on reviews.recommendation (review);

call audit.follow('reviews.recommendation', 'id');

-- Team, findings and recommendations of a review that is final stay as they are.
create function reviews.part_stays() returns trigger
    language plpgsql
as $$
begin
    if (select stage in ('final', 'called_off') from reviews.review
        where id = case when tg_op = 'DELETE' then old.review else new.review end) then
        raise exception 'A review that is final does not change.' using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger stays before insert or update or delete on reviews.member for each row execute function reviews.part_stays();
create trigger stays before insert or update or delete on reviews.finding for each row execute function reviews.part_stays();
create trigger stays before insert or update or delete on reviews.recommendation for each row execute function reviews.part_stays();
