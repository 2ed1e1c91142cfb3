SELECT roundDown(started, [1767225600000, 1767830400000]) AS bucket, count() AS size, max(started) AS lastStarted,
      sumMap(seen_in, arrayMap(period -> 1, seen_in)) AS counts, counts.1 AS periods, counts.2 AS seen
    FROM (SELECT argMinIf((toUnixTimestamp64Milli(at), 0, has(['team'], strings['plan'])), (at, id), name = 'sign_up') AS first, first.1 AS started,
      arrayDistinct(arrayMap(back -> intDiv(back.1 - started, 604800000), arrayFilter(back -> back.1 >= started AND intDiv(back.1 - started, 604800000) < 8 AND true,
        groupArrayIf((toUnixTimestamp64Milli(at), 0), name = 'open' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1773273600000, 'UTC'))))) AS seen_in
    FROM event
    WHERE (name = 'sign_up') OR (name = 'open' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1773273600000, 'UTC'))
    GROUP BY subject_hash
    HAVING countIf(name = 'sign_up') > 0 AND first.3 AND started >= 1767225600000 AND started < 1768435200000)
    GROUP BY bucket
