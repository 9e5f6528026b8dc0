-- ACCESS: how many have a growth percentile on it, and twice their median; the median as in growth.sql.
with
valued as (
    select above.unit, outcome.year, member.group_code, outcome.sgpa, count(*) as students
    from outcome
    join unit_above as above on above.school = outcome.school
    join membership as member
        on member.year = outcome.year
        and member.race = outcome.race
        and member.low_income = outcome.low_income
        and member.economically_disadvantaged = outcome.economically_disadvantaged
        and member.disability = outcome.disability
        and member.el_or_former = outcome.el_or_former
    where outcome.sgpa is not null
    group by above.unit, outcome.year, member.group_code, outcome.sgpa
),
running as (
    select
        unit, year, group_code, sgpa,
        sum(students) over (
            partition by unit, year, group_code order by sgpa rows between unbounded preceding and current row
        ) as so_far,
        sum(students) over (partition by unit, year, group_code) as in_all
    from valued
)
select
    unit, year, group_code,
    max(in_all) as access_growth,
    min(case when 2 * so_far >= in_all then sgpa end)
        + min(case when 2 * so_far > in_all then sgpa end) as access_median_twice
from running
group by unit, year, group_code
