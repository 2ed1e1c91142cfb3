import type { Export } from './export.ts';
import { json, number, range, text } from './parameters.ts';

interface Cohort {
  t: string;
  label: string;
  size: number;
  values: (number | null)[];
}

/** A row for each cohort. */
export const retention: Export<{ retention: { cohorts: Cohort[] } }> = {
  query: `query ($start: EventMatchInput!, $back: EventMatchInput!, $range: DateRange!, $grain: Grain, $periods: Int, $where: [SegmentFilter!]) {
    retention(start: $start, back: $back, range: $range, grain: $grain, periods: $periods, where: $where) {
      cohorts { t label size values }
    }
  }`,
  parameters: { start: json, back: json, range, grain: text, periods: number, where: json },
  toHeader({ retention: { cohorts } }) {
    const periods = cohorts[0]?.values.map((_, period) => `period ${period}`) ?? [];
    return ['t', 'label', 'size', ...periods];
  },
  *toRecords({ retention: { cohorts } }) {
    for (const { t, label, size, values } of cohorts) yield [t, label, size, ...values];
  },
};
