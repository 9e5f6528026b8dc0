-- composite_performance_index: points of each level of the alternate assessment.
create table rule_alternate_points (year integer, level varchar(40), points integer);
