-- The roster: each school, district and the state. The district of a district, and of the state, is itself.
create table organisation (code varchar(8), district varchar(8), kind varchar(8));
