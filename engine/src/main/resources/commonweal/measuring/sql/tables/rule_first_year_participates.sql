-- counting.first_year_el_participates: those that count too for an English learner in the first year, in ELA.
create table rule_first_year_participates (year integer, participation varchar(40));
