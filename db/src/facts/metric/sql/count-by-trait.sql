SELECT toUnixTimestamp64Milli(at) - (toUnixTimestamp64Milli(at) - 1767225600000) % 86400000 AS bucket, if(has([['maker', 'DE']], [CAST(trait_74726169742e706572736f6e61 AS Nullable(String)), CAST(multiIf(mapContains(strings, 'country'), strings['country'], mapContains(numbers, 'country'), toString(numbers['country']), NULL) AS Nullable(String))] AS its_segment), its_segment, CAST([] AS Array(Nullable(String)))) AS segment,
        count() AS value, count() AS n, NULL AS numerator, NULL AS denominator
      FROM event ANY LEFT JOIN (SELECT subject_hash, coalesce(text, toString(number)) AS trait_74726169742e706572736f6e61 FROM (SELECT subject_hash, newest.1 AS text, newest.2 AS number
    FROM (SELECT subject_hash, argMax((text, number), (set_at, import_id)) AS newest
      FROM trait WHERE key = 'persona' GROUP BY subject_hash))) AS of_trait_74726169742e706572736f6e61 USING (subject_hash)
      WHERE name = 'order' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1767398400000, 'UTC') AND NOT subject_hash IN (SELECT subject_hash FROM (SELECT subject_hash, newest.1 AS text, newest.2 AS number
    FROM (SELECT subject_hash, argMax((text, number), (set_at, import_id)) AS newest
      FROM trait WHERE key = 'plan' GROUP BY subject_hash)) WHERE has(['free'], text) OR has([], number))
      GROUP BY bucket, segment
