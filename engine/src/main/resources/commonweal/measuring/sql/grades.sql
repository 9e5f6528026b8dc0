-- All students of the state by subject and grade.
select
    counted.year,
    counted.subject,
    counted.grade,
    count(*) as enrolled,
    sum(counted.participated) as participated,
    sum(counted.without_row) as without_row,
    sum(counted.tested) as tested,
    sum(case when place.attributed = 1 then 0 else counted.tested end) as not_attributed,
    sum(case when place.attributed = 1 then counted.not_counted else 0 end) as not_counted,
    sum(case when place.attributed = 1 then counted.without_score else 0 end) as without_score,
    sum(case when place.attributed = 1 then counted.assessed else 0 end) as assessed,
    sum(case when place.attributed = 1 then counted.points else 0 end) as points,
    sum(case when place.attributed = 1 and counted.level is not null then 1 else 0 end) as levelled,
    sum(case when place.attributed = 1 and counted.level = 'warning_failing' then 1 else 0 end) as warning_failing,
    sum(case when place.attributed = 1 and counted.level = 'needs_improvement' then 1 else 0 end) as needs_improvement,
    sum(case when place.attributed = 1 and counted.level = 'proficient' then 1 else 0 end) as proficient,
    sum(case when place.attributed = 1 and counted.level = 'advanced' then 1 else 0 end) as advanced
from counted
join unit_above as above on above.school = counted.school and above.tier = 'state'
join attribution as place
    on place.year = counted.year and place.tier = 'state' and place.since_october = counted.since_october
where place.enrolled = 1
group by counted.year, counted.subject, counted.grade
