SELECT arm, count() AS exposed, countIf(is_matured) AS matured, countIf(is_counted) AS subjects,
      sumKahanIf(y, is_counted) AS sumY, sumKahanIf(y * y, is_counted) AS sumYy, sumKahanIf(x, is_counted) AS sumX, sumKahanIf(x * x, is_counted) AS sumXx, sumKahanIf(x * y, is_counted) AS sumXy,
      sumKahanIf(z, is_counted) AS sumZ, sumKahanIf(z * z, is_counted) AS sumZz, sumKahanIf(y * z, is_counted) AS sumYz, if(subjects = 0, 0., maxIf(y, is_counted)) AS largestY
    FROM (SELECT any(subject.arm) AS arm, any(subject.segment) AS segment,
      any(subject.exposed + 1209600000 <= 1770681600000) AS is_matured, any(subject.exposed + 1209600000 <= 1770681600000) AS is_counted,
      sumKahan(if(time >= subject.exposed + 0 AND time < subject.exposed + 1209600000, y_amount, 0.)) AS y, 0. AS x,
      0. AS z, 0. AS w
    FROM (SELECT subject_hash, toUnixTimestamp64Milli(at) AS time, 0. AS its_key, assumeNotNull(value) AS y_amount
      FROM event
      WHERE name = 'order' AND isNotNull(value) AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1770681600001, 'UTC')) AS event
    RIGHT JOIN (SELECT subject_hash, (min(toUnixTimestamp64Milli(at)), 0, true, CAST(NULL AS Nullable(String))) AS first, first.1 AS exposed, first.2 AS exposed_key, first.4 AS segment, multiIf(NOT max(has(['b'], strings['variant'])), 1, NOT max(has(['a'], strings['variant'])), 2, 0) AS arm
      FROM event
      WHERE name = 'exposed' AND has(['a', 'b'], strings['variant']) AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1769644800000, 'UTC')
      GROUP BY subject_hash
      HAVING first.3 AND exposed >= 1768435200000) AS subject USING (subject_hash)
    GROUP BY subject_hash)
    GROUP BY arm
