SELECT bucket, segment, if(transform(toUInt64(length(sorted)), [20], [6], toUInt64(0)) = 0, NULL, sorted[transform(toUInt64(length(sorted)), [20], [6], toUInt64(0))]) AS lower, if(transform(toUInt64(length(sorted)), [20], [15], toUInt64(0)) = 0, NULL, sorted[transform(toUInt64(length(sorted)), [20], [15], toUInt64(0))]) AS upper
    FROM (SELECT bucket, segment, arraySort(groupArray(amount)) AS sorted FROM (SELECT roundDown(started, [1767225600000, 1767312000000]) AS bucket, segment, tookMs / 1000 AS amount
    FROM (SELECT subject_hash, any(subject) AS subject,
      argMinIf((toUnixTimestamp64Milli(at), 0, if(has([['DE'], [NULL]], [CAST(multiIf(mapContains(strings, 'country'), strings['country'], mapContains(numbers, 'country'), toString(numbers['country']), NULL) AS Nullable(String))] AS its_segment), its_segment, CAST([] AS Array(Nullable(String)))), has(['team'], strings['plan'])), (at, id), name = 'sign_up') AS first,
      first.1 AS started, first.3 AS segment,
      arrayFilter(goal -> goal.1 >= first.1 + 0 AND goal.1 < first.1 + 604800000 AND true,
        groupArrayIf((toUnixTimestamp64Milli(at), 0), name = 'paid' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1768003200000, 'UTC'))) AS goals,
      notEmpty(goals) AS reached, arrayMin(goal -> goal.1 - first.1, goals) AS tookMs
    FROM event
    WHERE (name = 'sign_up') OR (name = 'paid' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1768003200000, 'UTC'))
    GROUP BY subject_hash
    HAVING countIf(name = 'sign_up') > 0 AND first.4
      AND first.1 >= 1767225600000 AND first.1 < 1767398400000
      AND first.1 + 604800000 <= 1768003200000)
    WHERE reached) GROUP BY bucket, segment)
