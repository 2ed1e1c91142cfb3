SELECT [uniqExactIf(subject_hash, true), uniqExactIf(subject_hash, has(['team'], strings['plan'])), uniqExactIf(subject_hash, subject_hash IN (SELECT subject_hash FROM (SELECT subject_hash, newest.1 AS text, newest.2 AS number
    FROM (SELECT subject_hash, argMax((text, number), (set_at, import_id)) AS newest
      FROM trait WHERE key = 'persona' GROUP BY subject_hash)) WHERE has(['maker'], text) OR has([], number)))] AS subjects
    FROM event
    WHERE at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1769644800000, 'UTC')
