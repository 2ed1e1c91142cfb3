import type { Diary } from './diary.ts';
import type { Person } from './people.ts';
import { dayOf } from './product.ts';
import type { Product } from './product.ts';
import type { Random } from './random.ts';
import { control, treatment } from './story/truths.ts';
import type { Experiment } from './story/story-bet.ts';

/** Puts a person into an arm of each experiment that is open where they are, a moment before they act. */
export function expose(
  product: Product,
  random: Random,
  { person, diary, where, at }: { person: Person; diary: Diary; where: Experiment['exposedAt']; at: number },
): void {
  for (const { name } of product.effects.openExperiments(where, dayOf(product, at))) {
    if (person.arms.has(name)) continue;
    const variant = random.isTrue(0.5) ? treatment : control;
    person.arms.set(name, variant);
    diary.add('EXPOSED', at - 1000, { platform: person.platform, experiment: name, variant });
  }
}
