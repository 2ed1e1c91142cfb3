import { error } from '@sveltejs/kit';
import { settle } from '#lib/graphql/failure.ts';
import { stepQuarter } from '#lib/quarter-key.ts';
import type { Actions, PageServerLoad } from './$types';
import { removeNotNow, saveNotNow, saveTheme } from './quarter-actions.ts';
import {
  betsQuery,
  metricChoicesQuery,
  notNowQuery,
  quarterQuery,
  reopenMetricQuery,
  themesQuery,
  themeStartQuery,
} from './quarter-queries.ts';
import { readReopenCondition } from './reopen-condition.ts';

export const load: PageServerLoad = async ({ locals, params: { key }, parent }) => {
  const { today } = await parent();
  const earlier = stepQuarter(key, -1);
  const later = stepQuarter(key, 1);
  if (!earlier || !later) error(404, `“${key}” is no quarter; one is written 2026-Q4.`);
  const { quarter } = await locals.graphql(quarterQuery, { key });
  if (!quarter) error(404, `“${key}” is no quarter; one is written 2026-Q4.`);

  const [bets, themes, notNow, choices] = await Promise.all([
    settle(locals.graphql(betsQuery, { key })),
    settle(locals.graphql(themesQuery, { key })),
    settle(locals.graphql(notNowQuery, { key })),
    settle(locals.graphql(metricChoicesQuery)),
  ]);
  const [starts, reopenMetrics] = await Promise.all([loadStarts(), loadReopenMetrics()]);
  return { quarter, earlier, later, bets, themes, notNow, choices, starts, reopenMetrics };

  /* By theme. A level of some people only has no series of its own here, so that no start is shown for it. */
  async function loadStarts(): Promise<Record<string, number | null>> {
    const range = { from: quarter!.from, to: quarter!.to };
    const started = range.from <= today ? (themes.data?.quarter?.themes ?? []) : [];
    const found = await Promise.all(
      started.map(async ({ id, outcome }) => {
        if (!outcome || outcome.where.length > 0) return [id, null] as const;
        const { data } = await settle(locals.graphql(themeStartQuery, { metric: outcome.metric.key, range }));
        const series = data?.metric?.series;
        const whole = series?.value.slice(0, series.partialFrom ?? series.value.length) ?? [];
        return [id, whole.find((value) => value !== null) ?? null] as const;
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
