import type { Context } from '../../context.ts';
import { buildCalibration } from '../../domain/calibration.ts';
import type { Calibration } from '../../domain/calibration.ts';
import { listPromisedBets, readJudged } from '../outcome/promised-bet.ts';
import type { QueryCalibrationArgs } from '../types.generated.ts';
import { today } from '../workspace/service.ts';

/** Whether the stated confidences of a team, or of all, come true. */
export async function readCalibration(
  context: Context,
  { team, since }: QueryCalibrationArgs,
): Promise<Calibration> {
  const bets = (await listPromisedBets(context)).filter(
    ({ row, reviewOn }) =>
      (team == null || row.teamKey === team) && (since == null || (reviewOn !== null && reviewOn >= since)),
  );
  return buildCalibration(await readJudged(context, bets, await today(context)));
}
