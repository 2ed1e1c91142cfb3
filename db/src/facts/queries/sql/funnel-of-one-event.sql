SELECT true AS isEverybody, CAST([] AS Array(Nullable(String))) AS segment, [countIf(time_1 < toInt64(9223372036854775807)), countIf(time_2 < toInt64(9223372036854775807)), countIf(time_3 < toInt64(9223372036854775807))] AS entered, [NULL, quantileExactInclusiveOrNullIf(0.5)(time_2 - time_1, time_2 < toInt64(9223372036854775807)) / 1000, quantileExactInclusiveOrNullIf(0.5)(time_3 - time_2, time_3 < toInt64(9223372036854775807)) / 1000] AS medianSeconds
    FROM (SELECT *, arrayMin(arrayPushBack(arrayFilter(event -> event.1 >= time_2 AND event.1 < time_1 + 604800000 AND event.3 != event_1.3, events_3), (toInt64(9223372036854775807), '', toUInt128(0)))) AS event_3,
      event_3.1 AS time_3
    FROM (SELECT *, arrayMin(arrayPushBack(arrayFilter(at -> at >= time_1 AND at < time_1 + 604800000, events_2), toInt64(9223372036854775807))) AS time_2
    FROM (SELECT *, event_1.1 AS time_1, event_1.4 AS segment FROM (SELECT argMinIf((toUnixTimestamp64Milli(at), id, event_key, CAST([] AS Array(Nullable(String))), true), (at, id), name = 'visit' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1769644800000, 'UTC')) AS event_1,
      groupArrayIf(toUnixTimestamp64Milli(at), name = 'sign_up' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1770249600000, 'UTC')) AS events_2,
      groupArrayIf((toUnixTimestamp64Milli(at), id, event_key), name = 'visit' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1770249600000, 'UTC')) AS events_3
    FROM event
    WHERE (name = 'visit' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1769644800000, 'UTC')) OR (name = 'sign_up' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1770249600000, 'UTC')) OR (name = 'visit' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1770249600000, 'UTC'))
    GROUP BY subject_hash
    HAVING countIf(name = 'visit' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1769644800000, 'UTC')) > 0 AND event_1.5))))
