-- Growth: how many growth percentiles count in a unit, year, subject and group, and twice their median: the sum of the two
-- middle values, which are one and the same where their number is odd.
with
valued as (
    select
        above.unit,
        counted.year,
        counted.subject,
        member.group_code,
        counted.sgp,
        count(*) as students
    from counted
    join unit_above as above on above.school = counted.school
    join attribution as place
        on place.year = counted.year and place.tier = above.tier and place.since_october = counted.since_october
    join membership as member
        on member.year = counted.year
        and member.race = counted.race
        and member.low_income = counted.low_income
        and member.economically_disadvantaged = counted.economically_disadvantaged
        and member.disability = counted.disability
        and member.el_or_former = counted.el_or_former
    where counted.sgp is not null and place.attributed = 1
    group by above.unit, counted.year, counted.subject, member.group_code, counted.sgp
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
