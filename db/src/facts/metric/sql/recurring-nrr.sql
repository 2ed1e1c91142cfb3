SELECT bucket, segment, sumKahanIf(now, before > 0) / nullIf(sumKahanIf(before, before > 0), 0) AS value, countIf(before > 0) AS n, NULL AS numerator, NULL AS denominator
      
