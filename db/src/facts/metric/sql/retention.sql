SELECT started - (started - 1767225600000) % 86400000 AS bucket, segment,
          numerator / denominator AS value, denominator AS n, countIf(reached) AS numerator, count() AS denominator
        FROM (SELECT subject_hash, any(subject) AS subject,
      argMinIf((toUnixTimestamp64Milli(at), 0, indexOf(['DE', NULL], CAST(multiIf(mapContains(strings, 'country'), strings['country'], mapContains(numbers, 'country'), toString(numbers['country']), NULL) AS Nullable(String))), has(['team'], strings['plan'])), (at, id), name = 'open') AS first, first.1 AS started, first.3 AS segment,
      arrayFilter(took -> took >= 86400000 AND took < 691200000, arrayMap(goal -> goal - first.1, groupArrayIf(toUnixTimestamp64Milli(at), name = 'open' AND at >= fromUnixTimestamp64Milli(1767312000000, 'UTC') AND at < fromUnixTimestamp64Milli(1768089600000, 'UTC')))) AS took,
      notEmpty(took) AS reached, arrayMin(took) AS tookMs
    FROM event
    WHERE (name = 'open') OR (name = 'open' AND at >= fromUnixTimestamp64Milli(1767312000000, 'UTC') AND at < fromUnixTimestamp64Milli(1768089600000, 'UTC'))
    GROUP BY subject_hash
    HAVING countIf(name = 'open') > 0 AND first.4
      AND first.1 >= 1767225600000 AND first.1 < 1767398400000
      AND first.1 + 691200000 <= 1768003200000)
        GROUP BY bucket, segment
