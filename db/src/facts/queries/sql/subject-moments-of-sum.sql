SELECT count() AS subjects, sum(y) AS sum, sum(y * y) AS squares,
      sum(x) AS events, sum(x * x) AS eventSquares, sum(x * y) AS products
    FROM (SELECT subject_hash, sumKahan(amount) AS y, toFloat64(count()) AS x
      FROM (SELECT toUnixTimestamp64Milli(at) - (toUnixTimestamp64Milli(at) - 1767225600000) % 2419200000 AS bucket, CAST([] AS Array(Nullable(String))) AS segment,
        subject_hash, numbers['price'] AS amount
      FROM event
      WHERE name = 'order' AND at >= fromUnixTimestamp64Milli(1767225600000, 'UTC') AND at < fromUnixTimestamp64Milli(1769644800000, 'UTC') AND true AND mapContains(numbers, 'price'))
      GROUP BY subject_hash)
