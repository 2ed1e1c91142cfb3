SELECT bucket, segment, sumKahanIf(before - now, before > 0 AND now > 0 AND now < before) AS value, countIf(before > 0) AS n, NULL AS numerator, NULL AS denominator
      
