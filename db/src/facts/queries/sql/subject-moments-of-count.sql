SELECT count() AS subjects, sum(y) AS sum, sum(y * y) AS squares,
      sum(x) AS events, sum(x * x) AS eventSquares, sum(x * y) AS products
    FROM (SELECT subject_hash, toFloat64(count()) AS y, y AS x
      FROM event
      WHERE name = 'order' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1769644800000, 'UTC') AND has(['team'], strings['plan'])
      GROUP BY subject_hash)
