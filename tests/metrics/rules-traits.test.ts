import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LeadlineServer } from '../support/leadline.ts';
import { countOf } from '../support/catalogue.ts';
import { previewSeries } from './ask.ts';
import type { Filter } from './oracle/event.ts';
import { days, Happenings, previewOne, startRules } from './rule-server.ts';
import { importTraits } from './world-server.ts';

const happened = new Happenings();
for (const subject of ['a', 'b', 'c']) {
  happened.add('visit', '2025-02-01T10:00:00Z', subject, { properties: { persona: 'of the event' } });
}

describe('a trait', () => {
  let server: LeadlineServer;
  beforeAll(async () => {
    server = await startRules(happened);
    await importTraits(server, [
      { subject: 'a', traits: { persona: 'maker', level: 1 } },
      { subject: 'b', traits: { persona: 'buyer', level: 9 } },
    ]);
    await importTraits(server, [{ subject: 'a', traits: { persona: 'Maker' } }]);
  }, 120_000);
  afterAll(() => server?.stop());

  const visits = countOf('visit') as {
    measure: { aggregate: 'COUNT'; of: { event: string; where: Filter[] } };
  };
  const count = async (dimension: string, op: Filter['op'], ...values: string[]) => {
    const where = [{ dimension, op, values }];
    const own = { measure: { aggregate: 'COUNT' as const, of: { event: 'visit', where } } };
    const asked = await previewOne(server, visits, days('2025-02-01', '2025-02-02', { where }));
    const defined = await previewOne(server, own, days('2025-02-01', '2025-02-02'));
    expect(asked.value).toEqual(defined.value);
    return asked.value[0];
  };

  it('filters by its newest value, in a question as in a definition', async () => {
    expect(await count('trait.persona', 'EQ', 'maker')).toBe(0);
    expect(await count('trait.persona', 'EQ', 'Maker')).toBe(1);
  });

  it('that a later file does not name stays', async () => {
    expect(await count('trait.level', 'LTE', '1')).toBe(1);
  });

  it('compares as a number where it is one', async () => {
    expect(await count('trait.level', 'EQ', '9.0')).toBe(1);
    expect(await count('trait.level', 'LT', '10')).toBe(2);
  });

  it('that is missing matches NOT_EQ, NOT_IN and IS_NOT_SET, and nothing else', async () => {
    expect(await count('trait.persona', 'NOT_EQ', 'buyer')).toBe(2);
    expect(await count('trait.persona', 'NOT_IN', 'buyer', 'Maker')).toBe(1);
    expect(await count('trait.persona', 'IS_NOT_SET')).toBe(1);
    expect(await count('trait.persona', 'IS_SET')).toBe(2);
  });

  it('is another thing than a property of its name', async () => {
    expect(await count('persona', 'EQ', 'of the event')).toBe(3);
  });

  it('breaks down by its newest value, and by none where it is missing', async () => {
    const given = await previewSeries(
      server,
      visits,
      days('2025-02-01', '2025-02-02', { groupBy: ['trait.persona'] }),
    );
    const counts = given.map(({ segment, value }) => [segment[0]!.value, value[0]]);
    expect(counts.toSorted()).toEqual(
      [
        ['Maker', 1],
        ['buyer', 1],
        [null, 1],
      ].toSorted(),
    );
  });
});
