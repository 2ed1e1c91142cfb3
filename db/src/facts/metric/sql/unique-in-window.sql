SELECT bucket, segment, value, value AS n, NULL AS numerator, NULL AS denominator
    FROM (
      SELECT segment, arrayCumSum(arrayMap(i -> changes[i], arrayEnumerate([20454, 20455]))) AS values
      FROM (
        SELECT segment, sumMap(map(index, change)) AS changes
        FROM (
          SELECT segment, arrayFirstIndex(last -> last >= changed, [20454, 20455]) AS index, sum(changes) AS change
          FROM (
            SELECT segment, step.1 AS changed, sum(step.2) AS changes
            FROM (
              SELECT segment, arraySort(groupUniqArray(day)) AS active,
                arrayMap((day, next) -> least(day + 28, next), active, arrayPushBack(arrayPopFront(active), 2147483647)) AS ends,
                arrayJoin(arrayConcat(arrayMap(day -> (day, 1), active), arrayMap(day -> (day, -1), ends))) AS step
              FROM (
                SELECT indexOf(['DE', NULL], CAST(multiIf(mapContains(strings, 'country'), strings['country'], mapContains(numbers, 'country'), toString(numbers['country']), NULL) AS Nullable(String))) AS segment, subject_hash, toInt32(toDate32(at, 'Europe/Berlin')) AS day
                FROM event
                WHERE name = 'order' AND at >= fromUnixTimestamp64Milli(1764806400000, 'UTC') AND at < fromUnixTimestamp64Milli(1767571200000, 'UTC') AND has(['team'], strings['plan'])
                  AND day > 20454 - 28 AND day <= 20455
              )
              GROUP BY segment, subject_hash
            )
            GROUP BY segment, changed
          )
          GROUP BY segment, index
        )
        GROUP BY segment
      )
    )
    ARRAY JOIN values AS value, [1767225600000, 1767312000000] AS bucket
    WHERE value > 0
