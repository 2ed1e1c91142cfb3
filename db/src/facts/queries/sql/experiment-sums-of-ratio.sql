SELECT arm, count() AS exposed, countIf(is_matured) AS matured, countIf(is_counted) AS subjects,
      sumKahanIf(y, is_counted) AS sumY, sumKahanIf(y * y, is_counted) AS sumYy, sumKahanIf(x, is_counted) AS sumX, sumKahanIf(x * x, is_counted) AS sumXx, sumKahanIf(x * y, is_counted) AS sumXy,
      sumKahanIf(z, is_counted) AS sumZ, sumKahanIf(z * z, is_counted) AS sumZz, sumKahanIf(y * z, is_counted) AS sumYz, if(subjects = 0, 0., maxIf(y, is_counted)) AS largestY
    FROM (SELECT any(subject.arm) AS arm, any(subject.segment) AS segment,
      any(subject.exposed + 1209600000 <= 1770681600000) AS is_matured, any(true) AS is_counted,
      sumKahan(if(time >= subject.exposed + 0 AND time < subject.exposed + 1209600000 AND event.its_key != subject.exposed_key, y_amount, 0.)) AS y, max(if(time >= subject.exposed + 0 AND time < subject.exposed + 1209600000 AND event.its_key != subject.exposed_key, x_amount, 0.)) AS x,
      0. AS z, 0. AS w
    FROM (SELECT subject_hash, toUnixTimestamp64Milli(at) AS time, event_key AS its_key, if(name = 'crash', 1., 0.) AS y_amount, if(name = 'exposed', 1., 0.) AS x_amount
      FROM event
      WHERE ((name = 'crash') OR (name = 'exposed')) AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1770681600001, 'UTC')) AS event
    RIGHT JOIN (SELECT subject_hash, arm, exposed, exposed_key, segment AS segment
      FROM (SELECT subject_hash, argMin((toUnixTimestamp64Milli(at), event_key, has(['team'], strings['plan']), CAST(NULL AS Nullable(String))), (at, id)) AS first, first.1 AS exposed, first.2 AS exposed_key, first.4 AS segment, multiIf(NOT max(has(['b'], strings['variant'])), 1, NOT max(has(['a'], strings['variant'])), 2, 0) AS arm
      FROM event
      WHERE name = 'exposed' AND has(['a', 'b'], strings['variant']) AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1769644800000, 'UTC')
      GROUP BY subject_hash
      HAVING first.3) AS exposures ANY LEFT JOIN (
      SELECT subject_hash, arraySort(said -> (said.1, said.2), groupArray((toUnixTimestamp64Milli(set_at), import_id, text, number))) AS trait_74726169742e706572736f6e61
      FROM trait WHERE key = 'persona' GROUP BY subject_hash) AS of_trait_74726169742e706572736f6e61 USING (subject_hash)
      WHERE NOT ifNull(has(['maker'], trait_74726169742e706572736f6e61[greatest(1, arrayLastIndex(said -> said.1 <= exposed, trait_74726169742e706572736f6e61))].3) OR has([], trait_74726169742e706572736f6e61[greatest(1, arrayLastIndex(said -> said.1 <= exposed, trait_74726169742e706572736f6e61))].4), false)) AS subject USING (subject_hash)
    GROUP BY subject_hash)
    GROUP BY arm
