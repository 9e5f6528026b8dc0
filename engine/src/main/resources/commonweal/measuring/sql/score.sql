-- What each scaled score that occurs is worth in its year: points for the index (composite_performance_index) and a
-- performance level (performance_levels). A score outside the bands has none.
create table score as
select
    given.year,
    given.scaled,
    worth.points,
    band.level,
    band.place
from (select distinct year, scaled from results where scaled is not null) as given
left join rule_points as worth
    on worth.year = given.year and given.scaled between worth.scaled_from and worth.scaled_to
left join rule_band as band
    on band.year = given.year and given.scaled between band.scaled_from and band.scaled_to
