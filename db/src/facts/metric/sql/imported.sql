SELECT bucket, CAST([] AS Array(Nullable(String))) AS segment,
        if(is_fraction AND points > 1, above / nullIf(below, 0), rolled_up) AS value, n,
        if(is_fraction, above, NULL) AS numerator, if(is_fraction, below, NULL) AS denominator
      FROM (
        SELECT at - (at - 1767225600000) % 86400000 AS bucket, countIf(isNull(numerator) OR isNull(denominator)) = 0 AS is_fraction,
          sumKahanOrNull(numerator) AS above, sumKahanOrNull(denominator) AS below, argMax(value, at) AS rolled_up,
          sumOrNull(n) AS n, count() AS points
        FROM (SELECT at, value, numerator, denominator, n FROM (SELECT 1)
    ARRAY JOIN [1767312000000] AS at, [2.5] AS value,
      [NULL] AS numerator, [NULL] AS denominator,
      [NULL] AS n)
        GROUP BY bucket
      )
