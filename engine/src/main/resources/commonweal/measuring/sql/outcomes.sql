-- Everything counted of a unit, year and group without a subject, but for growth on ACCESS.
with
-- Rows alike in all that decides where they count, added up first: the same sums, from fewer rows.
alike as (
    select
        year, school, race, low_income, economically_disadvantaged, disability, el_or_former,
        sum(cohort_4yr) as cohort_4yr,
        sum(graduates_4yr) as graduates_4yr,
        sum(cohort_5yr) as cohort_5yr,
        sum(graduates_5yr) as graduates_5yr,
        sum(secondary) as secondary,
        sum(dropped_out) as dropped_out,
        sum(reengaged) as reengaged,
        sum(enrolled) as enrolled,
        sum(disabled) as disabled,
        sum(separate) as separate
    from outcome
    group by year, school, race, low_income, economically_disadvantaged, disability, el_or_former
)
select
    above.unit,
    alike.year,
    member.group_code,
    sum(alike.cohort_4yr) as cohort_4yr,
    sum(alike.graduates_4yr) as graduates_4yr,
    sum(alike.cohort_5yr) as cohort_5yr,
    sum(alike.graduates_5yr) as graduates_5yr,
    sum(alike.secondary) as secondary,
    sum(alike.dropped_out) as dropped_out,
    sum(alike.reengaged) as reengaged,
    sum(alike.enrolled) as enrolled,
    sum(alike.disabled) as disability,
    sum(alike.separate) as separate
from alike
join unit_above as above on above.school = alike.school
join membership as member
    on member.year = alike.year
    and member.race = alike.race
    and member.low_income = alike.low_income
    and member.economically_disadvantaged = alike.economically_disadvantaged
    and member.disability = alike.disability
    and member.el_or_former = alike.el_or_former
group by above.unit, alike.year, member.group_code
