-- measured_rates.secondary_grades: the grades whose students the dropout rate is a rate of.
create table rule_secondary (year integer, grade integer);
