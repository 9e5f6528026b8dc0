-- tested_grades: earlier grades in which a test of high-school science may be taken, and how many years before.
create table rule_science_earlier (year integer, grade integer, years_before integer);
