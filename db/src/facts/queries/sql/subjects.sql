SELECT subject, started, CAST(reached AS Bool) AS reached
    FROM (SELECT subject_hash, any(subject) AS subject,
      (minIf(toUnixTimestamp64Milli(at), name = 'sign_up'), 0, CAST([] AS Array(Nullable(String))), true) AS first, first.1 AS started, first.3 AS segment,
      arrayFilter(took -> took >= 0 AND took < 604800000, arrayMap(goal -> goal - first.1, groupArrayIf(toUnixTimestamp64Milli(at), name = 'paid' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1770249600000, 'UTC')))) AS took,
      notEmpty(took) AS reached, arrayMin(took) AS tookMs
    FROM event
    WHERE (name = 'sign_up') OR (name = 'paid' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1770249600000, 'UTC'))
    GROUP BY subject_hash
    HAVING countIf(name = 'sign_up') > 0 AND first.4
      AND first.1 >= 1767225600000 AND first.1 < 1769644800000
      AND first.1 + 604800000 <= 1770681600000)
    WHERE NOT reached AND (started, subject) > (1767484800000, 'o\'brien')
    ORDER BY started, subject LIMIT 51
