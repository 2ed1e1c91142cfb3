SELECT bucket, segment, NULL AS freedom,
        if(count() < 2 OR sum(y) = 0, NULL,
          sqrt(count() / (count() - 1) * greatest(sum(x * x) - 2 * r * sum(x * y) + r * r * sum(y * y), 0)) / abs(sum(y))) AS standardError,
        sum(x) / sum(y) AS r
      FROM (
        SELECT bucket, segment, subject_hash, sum(above) AS x, sum(below) AS y
        FROM (
          SELECT bucket, segment, subject_hash, toFloat64(amount) AS above, 0. AS below FROM (SELECT toUnixTimestamp64Milli(at) - (toUnixTimestamp64Milli(at) - 1767225600000) % 86400000 AS bucket, indexOf(['DE', NULL], CAST(multiIf(mapContains(strings, 'country'), strings['country'], mapContains(numbers, 'country'), toString(numbers['country']), NULL) AS Nullable(String))) AS segment,
      subject_hash, count() AS amount
    FROM event
    WHERE name = 'crash' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1767398400000, 'UTC') AND has(['team'], strings['plan'])
    GROUP BY bucket, segment, subject_hash)
          UNION ALL
          SELECT bucket, segment, subject_hash, 0. AS above, toFloat64(amount) AS below FROM (SELECT toUnixTimestamp64Milli(at) - (toUnixTimestamp64Milli(at) - 1767225600000) % 86400000 AS bucket, indexOf(['DE', NULL], CAST(multiIf(mapContains(strings, 'country'), strings['country'], mapContains(numbers, 'country'), toString(numbers['country']), NULL) AS Nullable(String))) AS segment,
      subject_hash, 1 AS amount
    FROM event
    WHERE name = 'session' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1767398400000, 'UTC') AND has(['team'], strings['plan'])
    GROUP BY bucket, segment, subject_hash)
        )
        GROUP BY bucket, segment, subject_hash
      )
      GROUP BY bucket, segment
