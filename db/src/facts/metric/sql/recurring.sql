SELECT bucket, segment, sumKahanIf(now, before > 0) / nullIf(sumKahanIf(before, before > 0), 0) AS value, countIf(before > 0) AS n, NULL AS numerator, NULL AS denominator
      FROM (SELECT bucket,
        arrayLastIndex(time -> time < end, times) AS index_now, changes[index_now] AS latest, latest.3 AS segment, latest.2 AS now,
        arrayLastIndex(time -> time < end - 2592000000, times) AS index_before,
        if(index_before = 0, 0, changes[index_before].2) AS before
      FROM (
        SELECT arraySort(change -> (change.1, change.5), groupArray((toUnixTimestamp64Milli(at), assumeNotNull(value), indexOf(['DE', NULL], CAST(multiIf(mapContains(strings, 'country'), strings['country'], mapContains(numbers, 'country'), toString(numbers['country']), NULL) AS Nullable(String))), has(['team'], strings['plan']), id))) AS changes,
          arrayMap(change -> change.1, changes) AS times
        FROM event
        WHERE name = 'plan' AND at < fromUnixTimestamp64Milli(1767398400000, 'UTC') AND isNotNull(value)
        GROUP BY if(account = '', ('subject', subject), ('account', account))
      )
      ARRAY JOIN [1767225600000, 1767312000000] AS bucket, [1767312000000, 1767398400000] AS end
      WHERE index_now > 0 AND latest.4)
      GROUP BY bucket, segment
