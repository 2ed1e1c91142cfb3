import { forgetRows } from '../../context.ts';
import type { Context } from '../../context.ts';
import { fillEmptyWorkspace } from '../../demo/fill-workspace.ts';
import { takeOutDemo } from '../../demo/take-out-demo.ts';
import { UserError } from '../../errors.ts';
import { takeTurn } from '../../turn.ts';

export async function fillDemo(context: Context): Promise<void> {
  if (!(await fillEmptyWorkspace(context.house, { again: true }))) {
    throw new UserError(
      'CONFLICT',
      'This workspace is not empty; the demo fills one that holds no metric, bet or event.',
    );
  }
  await context.house.refreshJob.request();
  forgetRows(context);
}

export async function removeDemo(context: Context): Promise<void> {
  const { house } = context;
  try {
    const isRemoved = await takeTurn(house.facts, () => takeOutDemo(house));
    if (!isRemoved) throw new UserError('CONFLICT', 'This workspace shows no demo.');
  } finally {
    // What was taken out is gone, also where the rest could not be.
    await house.refreshJob.request();
  }
  forgetRows(context);
}
