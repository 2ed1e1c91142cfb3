SELECT count() AS subjects, countIf(is_again) AS exposedAgain,
      if(subjects = 0, NULL, min(first)) AS firstAt, if(subjects = 0, NULL, max(last)) AS lastAt
    FROM (
      SELECT toUnixTimestamp64Milli(minIf(at, at < fromUnixTimestamp64Milli(1767225600000, 'UTC'))) AS first, toUnixTimestamp64Milli(maxIf(at, at < fromUnixTimestamp64Milli(1767225600000, 'UTC'))) AS last, max(at) >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AS is_again
      FROM event
      WHERE name = 'exposed' AND has(['a', 'b'], strings['variant']) AND at < fromUnixTimestamp64Milli(1769644800000, 'UTC')
      GROUP BY subject_hash
      HAVING countIf(at < fromUnixTimestamp64Milli(1767225600000, 'UTC')) > 0
    )
