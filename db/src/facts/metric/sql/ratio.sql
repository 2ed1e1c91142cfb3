SELECT bucket, segment, if(denominator = 0, NULL, numerator / denominator) AS value, denominator AS n, numerator, denominator
      FROM (
        SELECT bucket, segment, ifNull(max(above), 0) AS numerator, ifNull(max(below), 0) AS denominator
        FROM (
          SELECT bucket, segment, toNullable(toFloat64(value)) AS above, NULL AS below FROM (SELECT toUnixTimestamp64Milli(at) - (toUnixTimestamp64Milli(at) - 1767225600000) % 86400000 AS bucket, indexOf(['DE', NULL], CAST(multiIf(mapContains(strings, 'country'), strings['country'], mapContains(numbers, 'country'), toString(numbers['country']), NULL) AS Nullable(String))) AS segment,
        count() AS value, count() AS n, NULL AS numerator, NULL AS denominator
      FROM event
      WHERE name = 'crash' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1767398400000, 'UTC') AND has(['team'], strings['plan'])
      GROUP BY bucket, segment)
          UNION ALL
          SELECT bucket, segment, NULL AS above, toNullable(toFloat64(value)) AS below FROM (SELECT toUnixTimestamp64Milli(at) - (toUnixTimestamp64Milli(at) - 1767225600000) % 86400000 AS bucket, indexOf(['DE', NULL], CAST(multiIf(mapContains(strings, 'country'), strings['country'], mapContains(numbers, 'country'), toString(numbers['country']), NULL) AS Nullable(String))) AS segment,
      uniqExact(subject_hash) AS value, value AS n, NULL AS numerator, NULL AS denominator
    FROM event
    WHERE name = 'session' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1767398400000, 'UTC') AND has(['team'], strings['plan'])
    GROUP BY bucket, segment)
        )
        GROUP BY bucket, segment
      )
