import { error } from '@sveltejs/kit';
import { settle } from '#lib/graphql/failure.ts';
import { stepQuarter } from '#lib/quarter-key.ts';
import type { Actions, PageServerLoad } from './$types';
import { removeNotNow, saveNotNow, saveTheme } from './quarter-actions.ts';
import {
  betsQuery,
  calibrationQuery,
  evidenceQuery,
  ledgersQuery,
  metricChoicesQuery,
  notNowQuery,
  outcomeQuery,
  quarterQuery,
  reopenMetricQuery,
  themesQuery,
  themeWeeksQuery,
} from './quarter-queries.ts';
import { readReopenCondition } from './reopen-condition.ts';
import { levelsOfWeeks, weeksOfTheme, type ThemeLevels } from './theme-levels.ts';

export const load: PageServerLoad = async ({ locals, params: { key }, parent }) => {
  const { today, workspace } = await parent();
  const earlier = stepQuarter(key, -1);
  const later = stepQuarter(key, 1);
  if (!earlier || !later) error(404, `“${key}” is no quarter; one is written 2026-Q4.`);
  const { quarter } = await locals.graphql(quarterQuery, { key });
  if (!quarter) error(404, `“${key}” is no quarter; one is written 2026-Q4.`);

  const [bets, evidence, outcome, ledgers, calibration, themes, notNow, choices] = await Promise.all([
    settle(locals.graphql(betsQuery, { key })),
    settle(locals.graphql(evidenceQuery, { key })),
    settle(locals.graphql(outcomeQuery, { key })),
    settle(locals.graphql(ledgersQuery, { key })),
    settle(locals.graphql(calibrationQuery)),
    settle(locals.graphql(themesQuery, { key })),
    settle(locals.graphql(notNowQuery, { key })),
    settle(locals.graphql(metricChoicesQuery)),
  ]);
  const [levels, reopenMetrics] = await Promise.all([loadLevels(), loadReopenMetrics()]);
  return {
    ...{ quarter, earlier, later, bets, evidence, outcome, ledgers, calibration },
    ...{ themes, notNow, choices, levels, reopenMetrics },
  };

  /* By theme; one whose weeks cannot be read has none. */
  async function loadLevels(): Promise<Record<string, ThemeLevels | null>> {
    const found = await Promise.all(
      (themes.data?.quarter?.themes ?? []).map(async ({ id, outcome }) => {
        const weeks =
          outcome && weeksOfTheme({ quarter: quarter!, by: outcome.by, today, calendar: workspace });
        if (!weeks) return [id, null] as const;
        const { from, to, endIsAt } = weeks;
        const asked = { metric: outcome.metric.key, where: outcome.where, range: { from, to } };
        const { data } = await settle(locals.graphql(themeWeeksQuery, asked));
        const series = data?.series.series[0];
        return [id, series ? levelsOfWeeks(series, endIsAt) : null] as const;
      }),
    );
    return Object.fromEntries(found);
  }

  async function loadReopenMetrics() {
    const items = notNow.data?.quarter?.notNow ?? [];
    const keys = new Set(
      items.flatMap(({ reopenWhen }) => readReopenCondition(reopenWhen ?? '')?.metric ?? []),
    );
    const found = await Promise.all(
      [...keys].map(async (metric) => {
        const { data } = await settle(locals.graphql(reopenMetricQuery, { key: metric }));
        return data?.metric ?? null;
      }),
    );
    return found.filter((metric) => metric !== null);
  }
};

export const actions: Actions = { theme: saveTheme, notNow: saveNotNow, removeNotNow };
