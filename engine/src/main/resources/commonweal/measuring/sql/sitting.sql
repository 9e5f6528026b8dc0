-- Each row of results with what is known of the student, and what the result is worth by the rules of the row's year.
-- What a student is comes from the row if it states a race, else from enrollment of the same student and year; where neither
-- says it, the answer is no.
create view sitting as
select
    r.student,
    r.year,
    r.school,
    r.grade,
    r.subject,
    r.participation,
    coalesce(r.test, 'mcas') as test,
    r.discipline,
    r.scaled,
    r.sgp,
    case when r.participation = 'tested' then 1 else 0 end as tested,
    -- Points: of the scaled score, of the alternate level, or as the vendor gives them. Missing is not zero.
    case
        when r.participation <> 'tested' then null
        when r.test = 'alternate' then alternate.points
        when r.test = 'other' then r.cpi_points
        else score.points
    end as points,
    -- Levels: of the scaled score; for any alternate level the one that counting names; else as given.
    case
        when r.participation <> 'tested' then null
        when r.test = 'alternate'
            then case when rule.alternate_in_shares = 1 and r.level is not null then rule.alternate_level end
        when r.test = 'other' then given.level
        else score.level
    end as level,
    -- Where achievement counts: as the row says, or by the October school, or everywhere.
    case
        when r.since_october is not null then r.since_october
        when e.student is null then 'school'
        when e.october_school is null then 'none'
        when e.october_school = r.school then 'school'
        when october.district = spring.district then 'district'
        else 'state'
    end as since_october,
    coalesce(r.race, e.race, '') as race,
    coalesce(case when r.race is null then e.low_income else r.low_income end, 0) as low_income,
    coalesce(case when r.race is null then e.economically_disadvantaged else r.economically_disadvantaged end, 0) as economically_disadvantaged,
    coalesce(case when r.race is null then e.disability else r.disability end, 0) as disability,
    case
        when case when r.race is null then e.el else r.el end = 1
            or case when r.race is null then e.former_el_years else r.former_el_years end between 1 and rule.former_el_years then 1
        else 0
    end as el_or_former,
    coalesce(case when r.race is null then e.first_year_el else r.first_year_el end, 0) as first_year_el
from results as r
join rule_year as rule on rule.year = r.year
left join score on score.year = r.year and score.scaled = r.scaled
left join rule_alternate_points as alternate on alternate.year = r.year and alternate.level = r.level
left join rule_band as given on given.year = r.year and given.level = r.level
left join enrollment as e on e.student = r.student and e.year = r.year
left join organisation as spring on spring.code = r.school
left join organisation as october on october.code = e.october_school
