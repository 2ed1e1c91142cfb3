import { treatment } from './story/truths.ts';
import type { Experiment, SteeredMetric } from './story/story-bet.ts';
import type { LaunchedTruth } from './story/truths.ts';
import { dayAgo } from './timeline.ts';
import type { Timeline } from './timeline.ts';

/** Of a person, what decides whether a change reaches them. */
export interface Reached {
  teamSize: number;
  /** By the names of experiments. */
  arms: Map<string, string>;
}

/** The truths as the factors by which they multiply, day by day and person by person. */
export class Effects {
  readonly #ofEveryone = new Map<SteeredMetric, Float64Array>();
  readonly #ofSome = new Map<SteeredMetric, Change[]>();
  readonly #changes: Change[];

  constructor(truths: readonly LaunchedTruth[], timeline: Timeline) {
    this.#changes = truths.map((truth) => new Change(truth, timeline));
    for (const change of this.#changes) {
      for (const metric of Object.keys(change.effects) as SteeredMetric[]) {
        if (change.isForEveryone) this.#multiplyDays(metric, change, timeline.days);
        else this.#ofSome.set(metric, [...(this.#ofSome.get(metric) ?? []), change]);
      }
    }
  }

  #multiplyDays(metric: SteeredMetric, change: Change, days: number): void {
    const factors = this.#ofEveryone.get(metric) ?? new Float64Array(days).fill(1);
    for (let day = Math.max(0, change.from); day < Math.min(days, change.to); day++)
      factors[day]! *= 1 + change.effects[metric]!;
    this.#ofEveryone.set(metric, factors);
  }

  /** By how much a metric's level is multiplied for a person on a day. */
  factor(metric: SteeredMetric, day: number, person: Reached): number {
    let factor = this.#ofEveryone.get(metric)?.[day] ?? 1;
    for (const change of this.#ofSome.get(metric) ?? [])
      if (change.reaches(person, day)) factor *= 1 + change.effects[metric]!;
    return factor;
  }

  /** The experiments that put people into arms on a day. */
  openExperiments(exposedAt: Experiment['exposedAt'], day: number): Experiment[] {
    return this.#changes.flatMap(({ experiment, from }) =>
      experiment?.exposedAt === exposedAt && day >= from && day < from + experiment.enrolDays
        ? [experiment]
        : [],
    );
  }
}

class Change {
  readonly effects: LaunchedTruth['effects'];
  readonly experiment: Experiment | null;
  readonly from: number;
  readonly to: number;
  readonly #teamSize: LaunchedTruth['teamSize'];
  readonly #keptFrom: number;

  constructor(
    { effects, reach, launchedDaysAgo, rolledBackDaysAgo, teamSize }: LaunchedTruth,
    timeline: Timeline,
  ) {
    this.effects = effects;
    this.experiment = reach === 'EVERYONE' ? null : reach;
    this.from = dayAgo(timeline, launchedDaysAgo);
    this.to = rolledBackDaysAgo === null ? Infinity : dayAgo(timeline, rolledBackDaysAgo);
    this.#teamSize = teamSize;
    const kept = this.experiment?.keptDaysAgo ?? null;
    this.#keptFrom = kept === null ? Infinity : dayAgo(timeline, kept);
  }

  get isForEveryone(): boolean {
    return this.experiment === null && this.#teamSize === undefined;
  }

  reaches({ teamSize, arms }: Reached, day: number): boolean {
    if (day < this.from || day >= this.to) return false;
    const sizes = this.#teamSize;
    if (sizes && (teamSize < sizes.from || teamSize > sizes.to)) return false;
    return this.experiment === null || day >= this.#keptFrom || arms.get(this.experiment.name) === treatment;
  }
}
