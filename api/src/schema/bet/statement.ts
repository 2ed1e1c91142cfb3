import type { BetRow } from '@leadline/db/relational/bet';
import type { Context } from '../../context.ts';
import { writeStatement } from '../../domain/bet-statement.ts';
import { readBaseline } from './level.ts';
import { readSealed } from './seal.ts';

/** The falsifiable sentence: once it is sealed, as it was sealed, whatever was amended since. */
export async function readStatement(context: Context, bet: BetRow): Promise<string> {
  const { metric } = context.loaders;
  if (bet.sealed !== null) {
    const sealed = readSealed(bet.sealed);
    return writeStatement({ ...sealed, metric: await metric.load(sealed.leadingMetric.key) });
  }
  const [leading, baseline] = await Promise.all([
    bet.leadingMetricKey === null ? null : metric.load(bet.leadingMetricKey),
    readBaseline(context, bet),
  ]);
  return writeStatement({ ...bet, metric: leading, baseline });
}
