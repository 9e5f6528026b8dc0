-- tested_grades: the grades in which every student is to be tested.
create table rule_tested (year integer, subject varchar(10), grade integer);
