SELECT bucket, segment, countIf(now > 0) AS value, countIf(now > 0) AS n, NULL AS numerator, NULL AS denominator
      
