-- Everything counted of a unit, year, subject and group, but for growth. Where a tested student is not attributed to the
-- unit, that is all that is counted of the result.
with
-- Students alike in all that decides where they count, added up first: the same sums, from fewer rows.
alike as (
    select
        year, subject, school, since_october,
        race, low_income, economically_disadvantaged, disability, el_or_former,
        count(*) as enrolled,
        sum(participated) as participated,
        sum(without_row) as without_row,
        sum(tested) as tested,
        sum(not_counted) as not_counted,
        sum(without_score) as without_score,
        sum(assessed) as assessed,
        sum(points) as points,
        count(level) as levelled,
        sum(case when level = 'warning_failing' then 1 else 0 end) as warning_failing,
        sum(case when level = 'needs_improvement' then 1 else 0 end) as needs_improvement,
        sum(case when level = 'proficient' then 1 else 0 end) as proficient,
        sum(case when level = 'advanced' then 1 else 0 end) as advanced
    from counted
    group by
        year, subject, school, since_october,
        race, low_income, economically_disadvantaged, disability, el_or_former
)
select
    above.unit,
    alike.year,
    alike.subject,
    member.group_code,
    sum(alike.enrolled) as enrolled,
    sum(alike.participated) as participated,
    sum(alike.without_row) as without_row,
    sum(alike.tested) as tested,
    sum(case when place.attributed = 1 then 0 else alike.tested end) as not_attributed,
    sum(case when place.attributed = 1 then alike.not_counted else 0 end) as not_counted,
    sum(case when place.attributed = 1 then alike.without_score else 0 end) as without_score,
    sum(case when place.attributed = 1 then alike.assessed else 0 end) as assessed,
    sum(case when place.attributed = 1 then alike.points else 0 end) as points,
    sum(case when place.attributed = 1 then alike.levelled else 0 end) as levelled,
    sum(case when place.attributed = 1 then alike.warning_failing else 0 end) as warning_failing,
    sum(case when place.attributed = 1 then alike.needs_improvement else 0 end) as needs_improvement,
    sum(case when place.attributed = 1 then alike.proficient else 0 end) as proficient,
    sum(case when place.attributed = 1 then alike.advanced else 0 end) as advanced
from alike
join unit_above as above on above.school = alike.school
join attribution as place
    on place.year = alike.year and place.tier = above.tier and place.since_october = alike.since_october
join membership as member
    on member.year = alike.year
    and member.race = alike.race
    and member.low_income = alike.low_income
    and member.economically_disadvantaged = alike.economically_disadvantaged
    and member.disability = alike.disability
    and member.el_or_former = alike.el_or_former
where place.enrolled = 1
group by above.unit, alike.year, alike.subject, member.group_code
