-- measured_rates.separate_placements: the placements that are substantially separate.
create table rule_separate (year integer, placement varchar(40));
