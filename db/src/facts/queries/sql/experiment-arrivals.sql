SELECT exposed - (exposed - 1767225600000) % 86400000 AS bucket,
      countIf(arm = 1) AS control, countIf(arm = 2) AS treatment
    FROM (SELECT subject_hash, (min(toUnixTimestamp64Milli(at)), 0, true, CAST(NULL AS Nullable(String))) AS first, first.1 AS exposed, first.2 AS exposed_key, first.4 AS segment, multiIf(NOT max(has(['b'], strings['variant'])), 1, NOT max(has(['a'], strings['variant'])), 2, 0) AS arm
      FROM event
      WHERE name = 'exposed' AND has(['a', 'b'], strings['variant']) AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1769644800000, 'UTC')
      GROUP BY subject_hash
      HAVING first.3)
    WHERE arm != 0 AND exposed >= 1767225600000 AND exposed < 1767398400000
    GROUP BY bucket
    ORDER BY bucket
