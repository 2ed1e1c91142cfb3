SELECT bucket, segment, sumKahan(now) AS value, countIf(now > 0) AS n, NULL AS numerator, NULL AS denominator
      
