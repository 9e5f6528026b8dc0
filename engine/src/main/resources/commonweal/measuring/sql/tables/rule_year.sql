-- Of each year of the records: whose achievement counts where (attribution), which students and results count
-- (counting), and the numbers of student_groups and high-school science. Yes is 1, no is 0.
create table rule_year (
    year integer,
    school_since_october integer,
    district_since_october integer,
    state_since_october integer,
    participation_since_october integer,
    first_year_el_in_achievement integer,
    alternate_in_index integer,
    alternate_in_shares integer,
    alternate_level varchar(40),
    alternate_in_growth integer,
    former_el_years integer,
    science_grade integer
);
