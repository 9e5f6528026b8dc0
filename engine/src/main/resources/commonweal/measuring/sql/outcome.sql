-- Everything that is counted without a subject: one row for each row of cohorts, exits and access, and for each student
-- enrolled on October 1, with a 1 in each count to which it adds.
create table outcome as
with
-- The three files of what happened, in one form. A row that states no race states nothing of the student: then enrollment
-- of the same student and year does.
happened as (
    select
        'cohort' as kind, student, cohort as year, school, after_4_years, after_5_years, cast(null as integer) as sgpa,
        race, low_income, economically_disadvantaged, disability, el, former_el_years
    from cohorts
    union all
    select
        exit as kind, student, year, school, null as after_4_years, null as after_5_years, null as sgpa,
        race, low_income, economically_disadvantaged, disability, el, former_el_years
    from exits
    union all
    select
        'access' as kind, student, year, school, null as after_4_years, null as after_5_years, sgpa,
        race, low_income, economically_disadvantaged, disability, el, former_el_years
    from access
)
select
    h.year,
    h.school,
    coalesce(h.race, e.race, '') as race,
    coalesce(case when h.race is null then e.low_income else h.low_income end, 0) as low_income,
    coalesce(case when h.race is null then e.economically_disadvantaged else h.economically_disadvantaged end, 0) as economically_disadvantaged,
    coalesce(case when h.race is null then e.disability else h.disability end, 0) as disability,
    case
        when case when h.race is null then e.el else h.el end = 1
            or case when h.race is null then e.former_el_years else h.former_el_years end between 1 and rule.former_el_years then 1
        else 0
    end as el_or_former,
    -- Graduation: all of a cohort but those excluded; five years where that is known.
    case when h.kind = 'cohort' and h.after_4_years <> 'excluded' then 1 else 0 end as cohort_4yr,
    case when h.kind = 'cohort' and h.after_4_years = 'graduated' then 1 else 0 end as graduates_4yr,
    case when h.kind = 'cohort' and h.after_5_years <> 'excluded' then 1 else 0 end as cohort_5yr,
    case when h.kind = 'cohort' and h.after_5_years = 'graduated' then 1 else 0 end as graduates_5yr,
    0 as secondary,
    case when h.kind = 'dropped_out' then 1 else 0 end as dropped_out,
    case when h.kind = 'reengaged' then 1 else 0 end as reengaged,
    h.sgpa,
    0 as enrolled,
    0 as disabled,
    0 as separate
from happened as h
join rule_year as rule on rule.year = h.year
left join enrollment as e on e.student = h.student and e.year = h.year
union all
-- Dropout and special education: students enrolled on October 1, at their October school.
select
    e.year,
    e.october_school as school,
    e.race,
    e.low_income,
    e.economically_disadvantaged,
    e.disability,
    e.el_or_former,
    0 as cohort_4yr,
    0 as graduates_4yr,
    0 as cohort_5yr,
    0 as graduates_5yr,
    case when high_school.grade is null then 0 else 1 end as secondary,
    0 as dropped_out,
    0 as reengaged,
    null as sgpa,
    1 as enrolled,
    e.disability as disabled,
    case when separate.placement is null then 0 else e.disability end as separate
from enrolled as e
left join rule_secondary as high_school on high_school.year = e.year and high_school.grade = e.grade
left join rule_separate as separate on separate.year = e.year and separate.placement = e.placement
where e.october_school is not null
