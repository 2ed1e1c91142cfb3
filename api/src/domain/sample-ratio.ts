import { chiSquareSurvival } from './distributions.ts';

/** An arm's subjects, and the share of all that was planned for it; shares may be in any proportion. */
export interface PlannedArm {
  subjects: number;
  plannedShare: number;
}

/** SRM: below the first the data is broken, below the second it may be. */
export const mismatchLevels = { isBroken: 0.001, isDoubtful: 0.01 };

/**
 * The p-value of arms that are as large as planned: chi-square, Σ (observed − planned)² / planned. Null without
 * subjects. Fabijan et al. 2019.
 *
 * @example sampleRatioPValue([{ subjects: 1746, plannedShare: 1 }, { subjects: 849, plannedShare: 1 }]) // 2.1e-69
 */
export function sampleRatioPValue(arms: readonly PlannedArm[]): number | null {
  const subjects = arms.reduce((sum, arm) => sum + arm.subjects, 0);
  const shares = arms.reduce((sum, arm) => sum + arm.plannedShare, 0);
  if (!(subjects > 0)) return null;
  const chiSquare = arms.reduce((sum, arm) => {
    const planned = (subjects * arm.plannedShare) / shares;
    return sum + (arm.subjects - planned) ** 2 / planned;
  }, 0);
  return chiSquareSurvival(chiSquare, arms.length - 1);
}
