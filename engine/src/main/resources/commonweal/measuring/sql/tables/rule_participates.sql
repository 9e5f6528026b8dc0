-- counting.participates: the codes of participation that count as taking part.
create table rule_participates (year integer, participation varchar(40));
