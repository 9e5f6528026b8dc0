-- The measures as an analyst would ask DuckDB for them: each row once for every group it belongs to, and the three levels
-- of unit as grouping sets. Two columns need their type said: a code has leading zeros, and the first rows have no
-- growth percentile from which to guess.
COPY (
    WITH results AS (
        SELECT *,
            left(school_code, 4) || '0000' AS district,
            CASE WHEN score >= 240 THEN 100 WHEN score >= 230 THEN 75 WHEN score >= 220 THEN 50
                WHEN score >= 210 THEN 25 WHEN score >= 200 THEN 0 END AS points
        FROM read_csv('@RESULTS@', types = {'school_code': 'VARCHAR', 'sgp': 'INTEGER'})
    ),
    of_groups AS (
        SELECT school_code, district, year, subject, participated, level, sgp, points,
            unnest(['all', race,
                CASE WHEN low_income = 1 OR swd = 1 OR ell = 1 THEN 'hn' END,
                CASE WHEN low_income = 1 THEN 'li' END,
                CASE WHEN swd = 1 THEN 'swd' END,
                CASE WHEN ell = 1 THEN 'ell' END]) AS grp
        FROM results
    )
    SELECT coalesce(school_code, district, '00000000') AS unit, year, subject, grp,
        count(*) AS enrolled,
        sum(participated)::INTEGER AS part,
        count(points) AS n,
        floor(10.0::DOUBLE * sum(points) / nullif(count(points), 0) + 0.5)::INTEGER AS cpi10,
        floor(1000.0::DOUBLE * count(*) FILTER (level = 'WF') / nullif(count(points), 0) + 0.5)::INTEGER AS wf10,
        floor(1000.0::DOUBLE * count(*) FILTER (level = 'A') / nullif(count(points), 0) + 0.5)::INTEGER AS adv10,
        count(sgp) AS nsgp,
        (2 * median(sgp))::INTEGER AS msgp2
    FROM of_groups
    WHERE grp IS NOT NULL
    GROUP BY GROUPING SETS
        ((year, subject, grp, school_code), (year, subject, grp, district), (year, subject, grp))
    ORDER BY unit, year, subject, grp
) TO '@OUT@/measures.csv' (HEADER);
