SELECT quantilesExactInclusiveIf(0.4, 0.6)(amount, arm = 1) AS control, quantilesExactInclusiveIf(0.45, 0.55)(amount, arm = 2) AS treatment, count() AS values
    FROM (SELECT arm, tookMs / 1000 AS amount FROM (SELECT any(subject.arm) AS arm, any(subject.segment) AS segment,
      any(subject.exposed + 1209600000 <= 1770681600000) AS is_matured, any(subject.exposed + 1209600000 <= 1770681600000) AS is_counted,
      any(subject.is_started) AS is_started, countIf(subject.is_started AND time >= subject.started + 0 AND time < subject.started + 604800000) > 0 AS reached, minIf(event.time - subject.started, subject.is_started AND time >= subject.started + 0 AND time < subject.started + 604800000) AS tookMs
    FROM (SELECT subject_hash, toUnixTimestamp64Milli(at) AS time, 0 AS its_key
      FROM event
      WHERE name = 'paid' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1770249600000, 'UTC')) AS event
    RIGHT JOIN (SELECT *, true AS is_started, exposed AS started, exposed_key AS started_key
      FROM (SELECT subject_hash, (min(toUnixTimestamp64Milli(at)), 0, true, CAST(NULL AS Nullable(String))) AS first, first.1 AS exposed, first.2 AS exposed_key, first.4 AS segment, multiIf(NOT max(has(['b'], strings['variant'])), 1, NOT max(has(['a'], strings['variant'])), 2, 0) AS arm
      FROM event
      WHERE name = 'exposed' AND has(['a', 'b'], strings['variant']) AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1769644800000, 'UTC')
      GROUP BY subject_hash
      HAVING first.3)) AS subject USING (subject_hash)
    GROUP BY subject_hash) WHERE reached AND is_counted)
