-- The population of every subject: one row for each student, subject and year that counts as enrolled, and what becomes of
-- it. In every row 1 = without a row + not tested + tested, and tested = not counted + without score + assessed.
create table counted as
with
-- Enrolled and participated: every row of a grade that is tested in its subject. Rows of high-school science count only
-- through the best result.
examined as (
    select
        s.year, s.subject, s.grade, s.school, s.since_october,
        s.race, s.low_income, s.economically_disadvantaged, s.disability, s.el_or_former, s.first_year_el,
        s.test, s.tested, s.points, s.level, s.sgp,
        case
            when taking_part.participation is not null then 1
            when s.subject = 'ela' and s.first_year_el = 1 and first_year.participation is not null then 1
            else 0
        end as participated
    from sitting as s
    join rule_year as rule on rule.year = s.year
    join rule_tested as asked on asked.year = s.year and asked.subject = s.subject and asked.grade = s.grade
    left join rule_participates as taking_part
        on taking_part.year = s.year and taking_part.participation = s.participation
    left join rule_first_year_participates as first_year
        on first_year.year = s.year and first_year.participation = s.participation
    left join rule_science_earlier as earlier
        on earlier.year = s.year and earlier.grade = s.grade and s.subject = 'science'
    where not (s.subject = 'science' and s.grade = rule.science_grade)
        and earlier.grade is null
    union all
    select
        year, 'science' as subject, grade, school, since_october,
        race, low_income, economically_disadvantaged, disability, el_or_former, first_year_el,
        test, tested, points, level, sgp, participated
    from science
),
-- Of those tested: who counts in achievement, in the index, and in growth.
weighed as (
    select
        examined.*,
        case
            when first_year_el = 1 and rule.first_year_el_in_achievement = 0 then 0
            else tested
        end as in_achievement,
        case when test = 'alternate' and rule.alternate_in_index = 0 then 0 else 1 end as in_index,
        case when test = 'alternate' and rule.alternate_in_growth = 0 then 0 else 1 end as in_growth
    from examined
    join rule_year as rule on rule.year = examined.year
)
select
    year, subject, grade, school, since_october,
    race, low_income, economically_disadvantaged, disability, el_or_former,
    participated,
    0 as without_row,
    tested,
    case when tested = 1 and (in_achievement = 0 or in_index = 0) then 1 else 0 end as not_counted,
    case when in_achievement = 1 and in_index = 1 and points is null then 1 else 0 end as without_score,
    case when in_achievement = 1 and in_index = 1 and points is not null then 1 else 0 end as assessed,
    case when in_achievement = 1 and in_index = 1 then coalesce(points, 0) else 0 end as points,
    case when in_achievement = 1 then level end as level,
    case when in_achievement = 1 and in_growth = 1 then sgp end as sgp
from weighed
union all
-- Enrolled when the tests were given, in a tested grade, and without a row; in years of which there are results at all.
select
    e.year, asked.subject, e.grade, e.school, e.since_october,
    e.race, e.low_income, e.economically_disadvantaged, e.disability, e.el_or_former,
    0 as participated,
    1 as without_row,
    0 as tested,
    0 as not_counted,
    0 as without_score,
    0 as assessed,
    0 as points,
    null as level,
    null as sgp
from enrolled as e
join rule_tested as asked on asked.year = e.year and asked.grade = e.grade
where e.school is not null
    and e.year in (select year from results)
    and not exists (
        select 1 from results as r
        where r.student = e.student and r.year = e.year and r.subject = asked.subject
    )
    -- A result of an earlier grade stands for a row of the counting grade.
    and not exists (
        select 1 from science
        where science.student = e.student and science.year = e.year and asked.subject = 'science'
    )
