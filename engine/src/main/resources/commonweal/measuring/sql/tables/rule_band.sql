-- performance_levels: the levels from the lowest (place 0) to the highest, each with its scaled scores.
create table rule_band (year integer, level varchar(40), place integer, scaled_from integer, scaled_to integer);
