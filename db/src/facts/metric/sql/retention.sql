SELECT roundDown(started, [1767225600000, 1767312000000]) AS bucket, segment,
          numerator / denominator AS value, denominator AS n, countIf(reached) AS numerator, count() AS denominator
        FROM (SELECT subject_hash, any(subject) AS subject,
      argMinIf((toUnixTimestamp64Milli(at), event_key, if(has([['DE'], [NULL]], [CAST(multiIf(mapContains(strings, 'country'), strings['country'], mapContains(numbers, 'country'), toString(numbers['country']), NULL) AS Nullable(String))] AS its_segment), its_segment, CAST([] AS Array(Nullable(String)))), has(['team'], strings['plan'])), (at, id), name = 'open') AS first,
      first.1 AS started, first.3 AS segment,
      arrayFilter(goal -> goal.1 >= first.1 + 86400000 AND goal.1 < first.1 + 691200000 AND goal.2 != first.2,
        groupArrayIf((toUnixTimestamp64Milli(at), event_key), name = 'open' AND at >= fromUnixTimestamp64Milli(1767312000000, 'UTC') AND at < fromUnixTimestamp64Milli(1768089600000, 'UTC'))) AS goals,
      notEmpty(goals) AS reached, arrayMin(goal -> goal.1 - first.1, goals) AS tookMs
    FROM event
    WHERE (name = 'open') OR (name = 'open' AND at >= fromUnixTimestamp64Milli(1767312000000, 'UTC') AND at < fromUnixTimestamp64Milli(1768089600000, 'UTC'))
    GROUP BY subject_hash
    HAVING countIf(name = 'open') > 0 AND first.4
      AND first.1 >= 1767225600000 AND first.1 < 1767398400000
      AND first.1 + 691200000 <= 1768003200000)
        GROUP BY bucket, segment
