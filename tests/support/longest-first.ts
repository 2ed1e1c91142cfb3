import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Files of a minute and more, the longest first: begun last, one would keep a fork busy while the other has nothing to do. */
const longest = [
  'tests/api/hostile',
  'tests/demo/lifecycle',
  'tests/evidence/reseeded-demos',
  'tests/slice/endings',
  'tests/slice/refresh',
  'tests/api/limits',
  'tests/import/command',
  'tests/evidence/readout-pages',
  'tests/slice/export-parquet',
  'tests/import/fuzz',
  'tests/import/formats',
  'tests/demo/analysts',
  'tests/metrics/starter',
];

/** Begins with the files that take longest; a machine that has run the tests before knows the others, too. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return place === -1 ? longest.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
