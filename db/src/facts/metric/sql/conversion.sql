SELECT started - (started - 1767225600000) % 86400000 AS bucket, segment,
          numerator / denominator AS value, denominator AS n, countIf(reached) AS numerator, count() AS denominator
        FROM (SELECT subject_hash, any(subject) AS subject,
      argMinIf((toUnixTimestamp64Milli(at), 0, indexOf(['DE', NULL], CAST(multiIf(mapContains(strings, 'country'), strings['country'], mapContains(numbers, 'country'), toString(numbers['country']), NULL) AS Nullable(String))), has(['team'], strings['plan'])), (at, id), name = 'sign_up') AS first, first.1 AS started, first.3 AS segment,
      arrayFilter(took -> took >= 0 AND took < 604800000, arrayMap(goal -> goal - first.1, groupArrayIf(toUnixTimestamp64Milli(at), name = 'paid' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1768003200000, 'UTC')))) AS took,
      notEmpty(took) AS reached, arrayMin(took) AS tookMs
    FROM event
    WHERE (name = 'sign_up') OR (name = 'paid' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1768003200000, 'UTC'))
    GROUP BY subject_hash
    HAVING countIf(name = 'sign_up') > 0 AND first.4
      AND first.1 >= 1767225600000 AND first.1 < 1767398400000
      AND first.1 + 604800000 <= 1768003200000)
        GROUP BY bucket, segment
