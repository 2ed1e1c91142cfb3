import type { ExperimentPlan } from '../../vocabulary.ts';
import type { FactReader } from '../connect.ts';
import { fulfils, matches } from '../metric/match.ts';
import { sql, statement } from '../sql.ts';
import type { Fragment } from '../sql.ts';

/** When the first subject met one of an experiment's two variants, in epoch milliseconds; null before. */
export async function readFirstExposure(facts: FactReader, plan: ExperimentPlan): Promise<number | null> {
  const { rows } = await facts.query<{ at: number | null }>(
    statement('first-exposure', firstExposureSql(plan)),
  );
  return rows[0]?.at ?? null;
}

export function firstExposureSql({
  exposure,
  variantProperty,
  control,
  treatment,
}: ExperimentPlan): Fragment {
  const isVariant = fulfils({ dimension: variantProperty, op: 'IN', values: [control, treatment] });
  return sql`SELECT if(count() = 0, NULL, toUnixTimestamp64Milli(min(at))) AS at
    FROM event
    WHERE ${matches(exposure)} AND ${isVariant}`;
}
