SELECT bucket, segment, if(count() < 2, NULL, stddevSampStable(amount) / sqrt(count())) AS standardError, count() - 1 AS freedom
        FROM (SELECT toUnixTimestamp64Milli(at) - (toUnixTimestamp64Milli(at) - 1767225600000) % 86400000 AS bucket, indexOf(['DE', NULL], CAST(multiIf(mapContains(strings, 'country'), strings['country'], mapContains(numbers, 'country'), toString(numbers['country']), NULL) AS Nullable(String))) AS segment,
        subject_hash, numbers['items'] AS amount
      FROM event
      WHERE name = 'order' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1767398400000, 'UTC') AND has(['team'], strings['plan']) AND mapContains(numbers, 'items'))
        GROUP BY bucket, segment
