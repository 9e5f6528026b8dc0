-- The four tests of high-school science, in the order of the record files.
create table discipline (discipline varchar(40), place integer);
