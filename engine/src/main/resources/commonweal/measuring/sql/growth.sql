-- Growth: how many growth percentiles count in a unit, year, subject and group, and twice their median: the sum of the two
-- middle values, which are one and the same where their number is odd.
with
-- First how many students of a school, since when they are there and of a group have each percentile; then the units: the
-- same sums, from fewer rows.
of_school as (
    select
        counted.school,
        counted.since_october,
        counted.year,
        counted.subject,
        member.group_code,
        counted.sgp,
        count(*) as students
    from counted
    join membership as member
        on member.year = counted.year
        and member.race = counted.race
        and member.low_income = counted.low_income
        and member.economically_disadvantaged = counted.economically_disadvantaged
        and member.disability = counted.disability
        and member.el_or_former = counted.el_or_former
    where counted.sgp is not null
    group by
        counted.school, counted.since_october, counted.year, counted.subject, member.group_code, counted.sgp
),
valued as (
    select
        above.unit,
        of_school.year,
        of_school.subject,
        of_school.group_code,
        of_school.sgp,
        sum(of_school.students) as students
    from of_school
    join unit_above as above on above.school = of_school.school
    join attribution as place
        on place.year = of_school.year
        and place.tier = above.tier
        and place.since_october = of_school.since_october
    where place.attributed = 1
    group by above.unit, of_school.year, of_school.subject, of_school.group_code, of_school.sgp
),
running as (
    select
        unit, year, subject, group_code, sgp,
        sum(students) over (
            partition by unit, year, subject, group_code order by sgp
            rows between unbounded preceding and current row
        ) as so_far,
        sum(students) over (partition by unit, year, subject, group_code) as in_all
    from valued
)
select
    unit, year, subject, group_code,
    max(in_all) as growth,
    -- The lower middle value is the first with half of them at or below it, the upper the first with more than half.
    min(case when 2 * so_far >= in_all then sgp end)
        + min(case when 2 * so_far > in_all then sgp end) as growth_median_twice
from running
group by unit, year, subject, group_code
