-- Groups: which groups a student belongs to, for every combination of what a student may be. "all"; the race; low income
-- and economically disadvantaged; students with disabilities; EL and former EL; and high needs: in any of the groups that
-- student_groups names, once. Only groups that the clause groups judges in the year.
create table membership as
with yes_no as (
    select 0 as answer union all select 1 as answer
),
profile as (
    select
        rule_year.year,
        race.race,
        low_income.answer as low_income,
        economically_disadvantaged.answer as economically_disadvantaged,
        disability.answer as disability,
        el_or_former.answer as el_or_former
    from rule_year
    cross join race
    cross join yes_no as low_income
    cross join yes_no as economically_disadvantaged
    cross join yes_no as disability
    cross join yes_no as el_or_former
),
own as (
    select profile.*, 'all' as group_code from profile
    union all
    select profile.*, race as group_code from profile where race <> ''
    union all
    select profile.*, 'low_income' as group_code from profile where low_income = 1
    union all
    select profile.*, 'economically_disadvantaged' as group_code from profile where economically_disadvantaged = 1
    union all
    select profile.*, 'students_with_disabilities' as group_code from profile where disability = 1
    union all
    select profile.*, 'el_and_former_el' as group_code from profile where el_or_former = 1
),
every as (
    select own.* from own
    union all
    select distinct
        own.year,
        own.race,
        own.low_income,
        own.economically_disadvantaged,
        own.disability,
        own.el_or_former,
        'high_needs' as group_code
    from own
    join rule_high_needs as named on named.year = own.year and named.group_code = own.group_code
)
select every.*
from every
join rule_judged as judged on judged.year = every.year and judged.group_code = every.group_code
