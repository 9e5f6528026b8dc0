-- composite_performance_index: points of each band of scaled scores.
create table rule_points (year integer, scaled_from integer, scaled_to integer, points integer);
