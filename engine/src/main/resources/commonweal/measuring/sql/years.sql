-- The first and the last year of the records, whichever file has it. A cohort belongs to its own year.
select min(year) as first_year, max(year) as last_year
from (
    select year from results
    union all
    select year from enrollment
    union all
    select cohort as year from cohorts
    union all
    select year from exits
    union all
    select year from access
) as mentioned
