-- The same measures for someone who knows DuckDB well: the types said rather than guessed, codes as numbers until they
-- are printed, the rows brought together first by school, year, subject and kind of student (the growth percentiles kept
-- as lists), only these unfolded into groups, and districts and the state made from the schools.
SET preserve_insertion_order = false;
COPY (
    WITH of_kinds AS (
        SELECT school_code, year, subject, race, low_income, swd, ell,
            count(*) AS enrolled, sum(participated) AS part, count(score) AS n,
            sum(CASE WHEN score >= 240 THEN 100 WHEN score >= 230 THEN 75 WHEN score >= 220 THEN 50
                WHEN score >= 210 THEN 25 WHEN score >= 200 THEN 0 END) AS points,
            count(*) FILTER (level = 'WF') AS wf, count(*) FILTER (level = 'A') AS adv,
            list(sgp) FILTER (sgp IS NOT NULL) AS sgps
        FROM read_csv('@RESULTS@', header = true, auto_detect = false, delim = ',', quote = '', escape = '',
            columns = {'student_id': 'INTEGER', 'year': 'SMALLINT', 'school_code': 'INTEGER', 'grade': 'VARCHAR',
                'subject': 'VARCHAR', 'participated': 'UTINYINT', 'score': 'SMALLINT', 'level': 'VARCHAR',
                'sgp': 'UTINYINT', 'low_income': 'UTINYINT', 'swd': 'UTINYINT', 'ell': 'UTINYINT', 'race': 'VARCHAR'})
        GROUP BY ALL
    ),
    of_groups AS (
        SELECT * EXCLUDE (race, low_income, swd, ell),
            unnest(['all', race, CASE WHEN low_income + swd + ell > 0 THEN 'hn' END, CASE WHEN low_income = 1 THEN 'li' END,
                CASE WHEN swd = 1 THEN 'swd' END, CASE WHEN ell = 1 THEN 'ell' END]) AS grp
        FROM of_kinds
    ),
    of_schools AS MATERIALIZED (
        SELECT school_code, school_code - school_code % 10000 AS district, year, subject, grp,
            sum(enrolled)::INTEGER AS enrolled, sum(part)::INTEGER AS part, sum(n)::INTEGER AS n,
            sum(points)::INTEGER AS points, sum(wf)::INTEGER AS wf, sum(adv)::INTEGER AS adv,
            flatten(list(sgps) FILTER (sgps IS NOT NULL)) AS sgps
        FROM of_groups
        WHERE grp IS NOT NULL
        GROUP BY ALL
    ),
    summed AS (
        SELECT school_code AS unit, year, subject, grp, enrolled, part, n, points, wf, adv, sgps
        FROM of_schools
        UNION ALL
        SELECT coalesce(district, 0) AS unit, year, subject, grp,
            sum(enrolled)::INTEGER AS enrolled, sum(part)::INTEGER AS part, sum(n)::INTEGER AS n,
            sum(points)::INTEGER AS points, sum(wf)::INTEGER AS wf, sum(adv)::INTEGER AS adv,
            flatten(list(sgps) FILTER (sgps IS NOT NULL)) AS sgps
        FROM of_schools
        GROUP BY GROUPING SETS ((year, subject, grp, district), (year, subject, grp))
    )
    SELECT lpad(unit::VARCHAR, 8, '0') AS unit, year, subject, grp, enrolled, part, n,
        CASE WHEN n > 0 THEN floor(10.0::DOUBLE * points / n + 0.5)::INTEGER END AS cpi10,
        CASE WHEN n > 0 THEN floor(1000.0::DOUBLE * wf / n + 0.5)::INTEGER END AS wf10,
        CASE WHEN n > 0 THEN floor(1000.0::DOUBLE * adv / n + 0.5)::INTEGER END AS adv10,
        coalesce(len(sgps), 0)::INTEGER AS nsgp,
        (2 * list_median(sgps))::INTEGER AS msgp2
    FROM summed
    ORDER BY unit, year, subject, grp
) TO '@OUT@/measures.csv' (HEADER);
