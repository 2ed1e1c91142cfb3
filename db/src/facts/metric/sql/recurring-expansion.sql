SELECT bucket, segment, sumKahanIf(now - before, before > 0 AND now > before) AS value, countIf(before > 0) AS n, NULL AS numerator, NULL AS denominator
      
