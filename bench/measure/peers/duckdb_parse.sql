-- The bare parse: every column of the results read and aggregated once, nothing measured. What any program has to spend
-- that reads this file, on a fast reader; it writes nothing that could be compared.
CREATE TABLE parsed AS
SELECT count(*), sum(student_id), sum(year), max(school_code), max(grade), max(subject), sum(participated), sum(score),
    max(level), sum(sgp), sum(low_income), sum(swd), sum(ell), max(race)
FROM read_csv('@RESULTS@', header = true, auto_detect = false, delim = ',', quote = '', escape = '',
    columns = {'student_id': 'INTEGER', 'year': 'SMALLINT', 'school_code': 'VARCHAR', 'grade': 'VARCHAR',
        'subject': 'VARCHAR', 'participated': 'UTINYINT', 'score': 'SMALLINT', 'level': 'VARCHAR', 'sgp': 'UTINYINT',
        'low_income': 'UTINYINT', 'swd': 'UTINYINT', 'ell': 'UTINYINT', 'race': 'VARCHAR'});
COPY parsed TO '@OUT@/parsed.csv' (HEADER);
