-- Growth of all students of the state by subject and grade; the median as in growth.sql.
with
valued as (
    select counted.year, counted.subject, counted.grade, counted.sgp, count(*) as students
    from counted
    join unit_above as above on above.school = counted.school and above.tier = 'state'
    join attribution as place
        on place.year = counted.year and place.tier = 'state' and place.since_october = counted.since_october
    where counted.sgp is not null and place.attributed = 1
    group by counted.year, counted.subject, counted.grade, counted.sgp
),
running as (
    select
        year, subject, grade, sgp,
        sum(students) over (
            partition by year, subject, grade order by sgp rows between unbounded preceding and current row
        ) as so_far,
        sum(students) over (partition by year, subject, grade) as in_all
    from valued
)
select
    year, subject, grade,
    max(in_all) as growth,
    min(case when 2 * so_far >= in_all then sgp end)
        + min(case when 2 * so_far > in_all then sgp end) as growth_median_twice
from running
group by year, subject, grade
