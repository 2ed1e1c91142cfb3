SELECT bucket, segment, (value_0 / nullIf((value_1 - toFloat64(1)), 0)) AS value,
        nullIf(least(ifNull(n_0, inf), ifNull(n_1, inf)), inf) AS n, NULL AS numerator, NULL AS denominator
      FROM (
        SELECT bucket, segment, if(countIf(part = 0) = 0, 0, anyIf(value, part = 0)) AS value_0, if(countIf(part = 0) = 0, 0, anyIf(n, part = 0)) AS n_0, if(countIf(part = 1) = 0, 0, anyIf(value, part = 1)) AS value_1, if(countIf(part = 1) = 0, 0, anyIf(n, part = 1)) AS n_1
        FROM (SELECT 0 AS part, bucket, segment, toNullable(toFloat64(value)) AS value, toNullable(toFloat64(n)) AS n
    FROM (SELECT bucket, segment, sumKahan(amount) AS value, count() AS n, NULL AS numerator, NULL AS denominator
      FROM (SELECT toUnixTimestamp64Milli(at) - (toUnixTimestamp64Milli(at) - 1767225600000) % 86400000 AS bucket, indexOf(['DE', NULL], CAST(multiIf(mapContains(strings, 'country'), strings['country'], mapContains(numbers, 'country'), toString(numbers['country']), NULL) AS Nullable(String))) AS segment,
        subject_hash, assumeNotNull(value) AS amount
      FROM event
      WHERE name = 'invoice' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1767398400000, 'UTC') AND has(['team'], strings['plan']) AND isNotNull(value))
      GROUP BY bucket, segment) UNION ALL SELECT 1 AS part, bucket, segment, toNullable(toFloat64(value)) AS value, toNullable(toFloat64(n)) AS n
    FROM (SELECT toUnixTimestamp64Milli(at) - (toUnixTimestamp64Milli(at) - 1767225600000) % 86400000 AS bucket, indexOf(['DE', NULL], CAST(multiIf(mapContains(strings, 'country'), strings['country'], mapContains(numbers, 'country'), toString(numbers['country']), NULL) AS Nullable(String))) AS segment,
        count() AS value, count() AS n, NULL AS numerator, NULL AS denominator
      FROM event
      WHERE name = 'sign_up' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1767398400000, 'UTC') AND has(['team'], strings['plan'])
      GROUP BY bucket, segment))
        GROUP BY bucket, segment
      )
