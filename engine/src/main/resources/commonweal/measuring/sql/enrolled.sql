-- Who was enrolled, with what the rules ask of a student: where the school of the spring lies from the school of October,
-- and the groups' attributes. An empty cell says no; a race that is not known is the empty text.
create view enrolled as
select
    e.student,
    e.year,
    e.school,
    e.october_school,
    e.grade,
    e.placement,
    -- The October school is the same, in the same district, another of the state, or there was none.
    case
        when e.october_school is null then 'none'
        when e.october_school = e.school then 'school'
        when october.district = spring.district then 'district'
        else 'state'
    end as since_october,
    coalesce(e.race, '') as race,
    coalesce(e.low_income, 0) as low_income,
    coalesce(e.economically_disadvantaged, 0) as economically_disadvantaged,
    coalesce(e.disability, 0) as disability,
    -- An English learner, or one who stopped being one at most so many years ago.
    case
        when e.el = 1 or e.former_el_years between 1 and rule.former_el_years then 1
        else 0
    end as el_or_former,
    coalesce(e.first_year_el, 0) as first_year_el
from enrollment as e
join rule_year as rule on rule.year = e.year
left join organisation as spring on spring.code = e.school
left join organisation as october on october.code = e.october_school
