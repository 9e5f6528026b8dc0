-- student_groups: the groups whose members have high needs.
create table rule_high_needs (year integer, group_code varchar(40));
