import type { WholeBet } from '@leadline/db/relational/bet';
import { statusOf } from '../../domain/bet.ts';
import { betKey } from '../../schema/bet/change-bet.ts';
import type { Columns } from './model-file.ts';

/** A row for each bet: what was written, what was sealed, and what was signed. */
export function betColumns(today: string): Columns<WholeBet> {
  return {
    key: { type: 'text', of: ({ bet }) => betKey(bet.number) },
    title: { type: 'text', of: ({ bet }) => bet.title },
    status: { type: 'text', of: ({ bet }) => statusOf(bet, today) },
    team: { type: 'text', of: ({ bet }) => bet.teamKey },
    quarter: { type: 'text', of: ({ bet }) => bet.quarterKey },
    theme: { type: 'text', of: ({ themeTitle }) => themeTitle },
    owner: { type: 'text', of: ({ ownerName }) => ownerName },
    problem: { type: 'text', of: ({ bet }) => bet.problem },
    change: { type: 'text', of: ({ bet }) => bet.hypothesis?.change },
    audience: { type: 'text', of: ({ bet }) => bet.hypothesis?.audience },
    because: { type: 'text', of: ({ bet }) => bet.hypothesis?.because },
    segment: { type: 'json', of: ({ bet }) => bet.hypothesis?.segment },
    leadingMetric: { type: 'text', of: ({ bet }) => bet.leadingMetricKey },
    leadingMetricVersion: { type: 'integer', of: ({ bet }) => bet.leadingMetricVersion },
    baseline: { type: 'number', of: ({ bet }) => bet.baseline },
    predictedLift: { type: 'number', of: ({ bet }) => bet.prediction?.lift },
    predictedLow: { type: 'number', of: ({ bet }) => bet.prediction?.low },
    predictedHigh: { type: 'number', of: ({ bet }) => bet.prediction?.high },
    confidence: { type: 'number', of: ({ bet }) => bet.prediction?.confidence },
    guardrails: {
      type: 'json',
      of: ({ bet }) =>
        bet.guardrails.map(({ metricKey, metricVersion, margin }) => ({
          metric: metricKey,
          metricVersion,
          margin,
        })),
    },
    alsoWatch: { type: 'json', of: ({ bet }) => bet.alsoWatch },
    plan: { type: 'json', of: ({ bet }) => bet.plan },
    windowDays: { type: 'integer', of: ({ bet }) => bet.windowDays },
    launchBy: { type: 'date', of: ({ bet }) => bet.launchBy },
    reviewOn: { type: 'date', of: ({ bet }) => bet.reviewOn },
    effortWeeks: { type: 'number', of: ({ bet }) => bet.effortWeeks },
    risks: { type: 'text', of: ({ bet }) => bet.risks },
    ask: { type: 'text', of: ({ bet }) => bet.ask },
    committedAt: { type: 'instant', of: ({ bet }) => bet.committedAt },
    sealed: { type: 'text', of: ({ bet }) => bet.sealed },
    seal: { type: 'text', of: ({ bet }) => bet.seal },
    launchedOn: { type: 'date', of: ({ bet }) => bet.launchedOn },
    retrospective: { type: 'boolean', of: ({ bet }) => bet.isRetrospective },
    decidedAt: { type: 'instant', of: ({ bet }) => bet.decidedAt },
    verdict: { type: 'text', of: ({ verdict }) => verdict?.kind },
    draftVerdict: { type: 'text', of: ({ verdict }) => verdict?.draft },
    step: { type: 'text', of: ({ verdict }) => verdict?.step },
    stoppedEarly: { type: 'boolean', of: ({ verdict }) => verdict?.isStoppedEarly },
    reason: { type: 'text', of: ({ verdict }) => verdict?.reason },
    learned: { type: 'text', of: ({ verdict }) => verdict?.learned },
    next: { type: 'text', of: ({ verdict }) => verdict?.next },
    droppedAt: { type: 'instant', of: ({ bet }) => bet.droppedAt },
    dropReason: { type: 'text', of: ({ bet }) => bet.dropReason },
  };
}
