SELECT bucket, segment, sumKahanIf(before, before > 0 AND now <= 0) AS value, countIf(before > 0) AS n, NULL AS numerator, NULL AS denominator
      
