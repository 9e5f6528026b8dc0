-- High-school science: each student of the counting grade once, with the best result so far.
create table science as
with
-- The student as the row of the counting grade says, the first in the order of the disciplines; or, without such a row,
-- as enrollment does.
pupil as (
    select
        student, year, school, grade, since_october,
        race, low_income, economically_disadvantaged, disability, el_or_former, first_year_el
    from (
        select
            s.*,
            row_number() over (
                partition by s.student, s.year
                order by discipline.place nulls last, s.test, s.scaled nulls last
            ) as nth
        from sitting as s
        join rule_year as rule on rule.year = s.year and rule.science_grade = s.grade
        join rule_tested as asked on asked.year = s.year and asked.subject = s.subject and asked.grade = s.grade
        left join discipline on discipline.discipline = s.discipline
        where s.subject = 'science'
    ) as own
    where nth = 1
    union all
    select
        e.student, e.year, e.school, e.grade, e.since_october,
        e.race, e.low_income, e.economically_disadvantaged, e.disability, e.el_or_former, e.first_year_el
    from enrolled as e
    join rule_year as rule on rule.year = e.year and rule.science_grade = e.grade
    join rule_tested as asked on asked.year = e.year and asked.subject = 'science' and asked.grade = e.grade
    where e.school is not null
        and e.year in (select year from results)
        and not exists (
            select 1 from results as r
            where r.student = e.student and r.year = e.year and r.subject = 'science'
        )
),
-- The rows of the counting grade in its year, and those of an earlier grade in the year that lies as many years before.
attempt as (
    select
        pupil.student, pupil.year as counted_in,
        s.year, s.participation, s.tested, s.test, s.discipline, s.scaled, s.points, s.level, s.sgp
    from pupil
    join sitting as s on s.student = pupil.student and s.year = pupil.year and s.grade = pupil.grade
    where s.subject = 'science'
    union all
    select
        pupil.student, pupil.year as counted_in,
        s.year, s.participation, s.tested, s.test, s.discipline, s.scaled, s.points, s.level, s.sgp
    from pupil
    join rule_science_earlier as earlier on earlier.year = pupil.year
    join sitting as s
        on s.student = pupil.student and s.grade = earlier.grade and s.year = pupil.year - earlier.years_before
    where s.subject = 'science'
),
-- Best is, among those tested, the most points, then the highest level, the highest score, the first discipline.
ranked as (
    select
        attempt.*,
        row_number() over (
            partition by attempt.student, attempt.counted_in
            order by
                attempt.tested desc,
                attempt.points desc nulls last,
                band.place desc nulls last,
                attempt.scaled desc nulls last,
                discipline.place nulls last,
                attempt.year desc,
                attempt.test
        ) as nth,
        -- The student participated if any of these rows did.
        max(case when taking_part.participation is null then 0 else 1 end) over (
            partition by attempt.student, attempt.counted_in
        ) as participated
    from attempt
    left join rule_band as band on band.year = attempt.year and band.level = attempt.level
    left join discipline on discipline.discipline = attempt.discipline
    left join rule_participates as taking_part
        on taking_part.year = attempt.counted_in and taking_part.participation = attempt.participation
)
select
    pupil.*,
    best.participated, best.tested, best.test, best.points, best.level, best.sgp
from pupil
join ranked as best on best.student = pupil.student and best.counted_in = pupil.year and best.nth = 1
