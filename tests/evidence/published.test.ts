import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ago, experiment } from '../bets/bet-server.ts';
import { saveMetric, uniqueOf } from '../support/catalogue.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { codesOf, judge, startEvidenceServer } from './evidence-server.ts';
import type { Judged } from './evidence-server.ts';
import { plant } from './planted.ts';

/** Experiments that were really made, by their published counts: who was in an arm, and for how many it happened. */
const trials = {
  // Aspirin against heart attacks, Physicians' Health Study, N Engl J Med 318 (1988) 262–264.
  aspirin: {
    control: { n: 11_034, arrived: 189, complained: 0 },
    treatment: { n: 11_037, arrived: 104, complained: 0 },
  },
  // Visits and purchases after an e-mail, K. Hillstrom, MineThatData challenge (2008): men's e-mail against none.
  email: {
    control: { n: 21_306, arrived: 2262, complained: 122 },
    treatment: { n: 21_307, arrived: 3894, complained: 267 },
  },
};

let server: LeadlineServer;
beforeAll(async () => {
  const at = Date.parse(`${ago(40)}T12:00:00Z`);
  server = await startEvidenceServer(
    Object.entries(trials).flatMap(([name, arms]) => plant({ name, at }, arms)),
  );
  await saveMetric(server, 'arrivals', uniqueOf('arrived'), { goodDirection: 'UP' });
  await saveMetric(server, 'attacks', uniqueOf('arrived'), { goodDirection: 'DOWN' });
  await saveMetric(server, 'purchases', uniqueOf('complained'), { goodDirection: 'UP' });
  await saveMetric(server, 'lives', uniqueOf('lives'));
});
afterAll(() => server.stop());

function judgeTrial(
  trial: string,
  leadingMetric: string,
  { lift, guardrail }: { lift: number; guardrail: string },
): Promise<Judged> {
  return judge(
    server,
    {
      ...{ title: trial, leadingMetric, windowDays: 14, reviewOn: ago(14) },
      prediction: { lift, low: lift - 0.1, high: lift + 0.1, confidence: 0.6 },
      guardrails: [{ metric: guardrail, margin: 0.05 }],
      plan: experiment({ exposure: { event: `exposed to ${trial}` } }),
    },
    { launchedOn: ago(41) },
  );
}

describe('an experiment whose answer is published', () => {
  it('aspirin: 7.7 in 1000 fewer heart attacks (5 to 11), a little over half as many', async () => {
    const { evidence } = await judgeTrial('aspirin', 'attacks', { lift: -0.3, guardrail: 'lives' });
    expect(evidence).toMatchObject({
      ...{ grade: 'RANDOMISED', method: 'two-proportion' },
      control: { subjects: 11_034 },
      treatment: { subjects: 11_037 },
    });
    // A. Agresti, Categorical Data Analysis: 0.0077, 95 % from 0.005 to 0.011.
    expect(evidence.absolute!.value).toBeCloseTo(-0.0077, 4);
    expect(evidence.absolute!.lower).toBeCloseTo(-0.011, 3);
    expect(evidence.absolute!.upper).toBeCloseTo(-0.005, 3);
    expect(evidence.absolute!.pValue).toBeLessThan(1e-5);
    // The relative risk of placebo to aspirin is 1.82 there.
    expect(1 / (1 + evidence.relative!.value)).toBeCloseTo(1.82, 2);
  });

  it('an e-mail: 18.3 % visit instead of 10.6 %, and 1.25 % buy instead of 0.57 %', async () => {
    const visits = await judgeTrial('email', 'arrivals', { lift: 0.5, guardrail: 'purchases' });
    expect(visits.evidence.control!.value).toBeCloseTo(0.1062, 4);
    expect(visits.evidence.treatment!.value).toBeCloseTo(0.1828, 4);
    expect(visits.evidence.absolute!.value).toBeCloseTo(0.0766, 4);
    expect(visits.draftVerdict).toMatchObject({ kind: 'HIT', rule: 'promise-kept' });
    const purchases = await judgeTrial('email', 'purchases', { lift: 0.5, guardrail: 'arrivals' });
    expect(purchases.evidence.absolute!.value).toBeCloseTo(0.0068, 4);
    expect(codesOf(purchases.evidence)).not.toContain('SRM');
  });
});
