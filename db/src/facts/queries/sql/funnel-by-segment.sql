SELECT CAST(grouping(segment) AS Bool) AS isEverybody, segment, [countIf(time_1 < toInt64(9223372036854775807)), countIf(time_2 < toInt64(9223372036854775807))] AS entered, [NULL, quantileExactInclusiveOrNullIf(0.5)(time_2 - time_1, time_2 < toInt64(9223372036854775807)) / 1000] AS medianSeconds
    FROM (SELECT *, arrayMin(arrayPushBack(arrayFilter(at -> at >= time_1 AND at < time_1 + 604800000, events_2), toInt64(9223372036854775807))) AS time_2
    FROM (SELECT *, event_1.1 AS time_1, event_1.4 AS segment FROM (SELECT argMinIf((toUnixTimestamp64Milli(at), '', 0, [CAST(if(mapContains(strings, 'country'), strings['country'], NULL) AS Nullable(String)), CAST(trait_74726169742e706572736f6e61 AS Nullable(String))], has(['team'], strings['plan'])), (at, id), name = 'visit' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1769644800000, 'UTC')) AS event_1,
      groupArrayIf(toUnixTimestamp64Milli(at), name = 'sign_up' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1770249600000, 'UTC')) AS events_2
    FROM event ANY LEFT JOIN (SELECT subject_hash, coalesce(text, toString(number)) AS trait_74726169742e706572736f6e61 FROM (SELECT subject_hash, newest.1 AS text, newest.2 AS number
    FROM (SELECT subject_hash, argMax((text, number), (set_at, import_id)) AS newest
      FROM trait WHERE key = 'persona' GROUP BY subject_hash))) AS of_trait_74726169742e706572736f6e61 USING (subject_hash)
    WHERE (name = 'visit' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1769644800000, 'UTC')) OR (name = 'sign_up' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1770249600000, 'UTC'))
    GROUP BY subject_hash
    HAVING countIf(name = 'visit' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1769644800000, 'UTC')) > 0 AND event_1.5)))
    GROUP BY GROUPING SETS ((), (segment))
    ORDER BY isEverybody DESC, entered[1] DESC, toString(segment) LIMIT 11
