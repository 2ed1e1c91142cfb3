SELECT bucket, segment, if(transform(toUInt64(length(sorted)), [20], [6], toUInt64(0)) = 0, NULL, sorted[transform(toUInt64(length(sorted)), [20], [6], toUInt64(0))]) AS lower, if(transform(toUInt64(length(sorted)), [20], [15], toUInt64(0)) = 0, NULL, sorted[transform(toUInt64(length(sorted)), [20], [15], toUInt64(0))]) AS upper
    FROM (SELECT bucket, segment, arraySort(groupArray(amount)) AS sorted FROM (SELECT toUnixTimestamp64Milli(at) - (toUnixTimestamp64Milli(at) - 1767225600000) % 86400000 AS bucket, indexOf(['DE', NULL], CAST(multiIf(mapContains(strings, 'country'), strings['country'], mapContains(numbers, 'country'), toString(numbers['country']), NULL) AS Nullable(String))) AS segment,
        subject_hash, assumeNotNull(value) AS amount
      FROM event
      WHERE name = 'order' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1767398400000, 'UTC') AND has(['team'], strings['plan']) AND isNotNull(value)) GROUP BY bucket, segment)
