-- The codes of race of the record files, and the empty text for a student of whom none is known.
create table race (race varchar(40));
