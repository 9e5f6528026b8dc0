-- groups: the groups that are judged.
create table rule_judged (year integer, group_code varchar(40));
