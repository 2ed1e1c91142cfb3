import type { Cell } from './csv.ts';
import { listExport } from './list-export.ts';
import { json, number, text } from './parameters.ts';

interface Interval {
  lower: number;
  upper: number;
}

interface Estimate extends Interval {
  value: number;
}

interface Bet {
  key: string;
  title: string;
  status: string;
  team: { key: string };
  quarter: { key: string };
  theme: { title: string } | null;
  owner: { name: string } | null;
  problem: string | null;
  statement: string;
  hypothesis: { change: string; audience: string; because: string } | null;
  leadingMetric: { key: string } | null;
  leadingMetricVersion: number | null;
  baseline: number | null;
  predictedLevel: number | null;
  prediction: { lift: number; low: number; high: number; confidence: number } | null;
  guardrails: { metric: { key: string }; margin: number; reading: { state: string } | null }[];
  plan: { kind: string } | null;
  windowDays: number | null;
  launchBy: string | null;
  reviewOn: string | null;
  committedAt: string | null;
  launchedOn: string | null;
  decidedAt: string | null;
  droppedAt: string | null;
  dropReason: string | null;
  effortWeeks: number | null;
  priority: number | null;
  risks: string | null;
  ask: string | null;
  retrospective: boolean;
  amendments: { field: string }[];
  seal: string | null;
  evidence: {
    asOf: string;
    grade: string;
    method: string;
    relative: Estimate | null;
    absolute: Estimate | null;
    anytime: Interval | null;
    daysLeft: number | null;
  } | null;
  draftVerdict: { kind: string; rule: string } | null;
  verdict: { kind: string; step: string; reason: string | null; learned: string; next: string } | null;
}

const columns: Record<string, (bet: Bet) => Cell> = {
  key: ({ key }) => key,
  title: ({ title }) => title,
  status: ({ status }) => status,
  team: ({ team }) => team.key,
  quarter: ({ quarter }) => quarter.key,
  theme: ({ theme }) => theme?.title ?? null,
  owner: ({ owner }) => owner?.name ?? null,
  problem: ({ problem }) => problem,
  statement: ({ statement }) => statement,
  change: ({ hypothesis }) => hypothesis?.change ?? null,
  audience: ({ hypothesis }) => hypothesis?.audience ?? null,
  because: ({ hypothesis }) => hypothesis?.because ?? null,
  leadingMetric: ({ leadingMetric }) => leadingMetric?.key ?? null,
  leadingMetricVersion: ({ leadingMetricVersion }) => leadingMetricVersion,
  baseline: ({ baseline }) => baseline,
  predictedLevel: ({ predictedLevel }) => predictedLevel,
  predictedLift: ({ prediction }) => prediction?.lift ?? null,
  predictedLow: ({ prediction }) => prediction?.low ?? null,
  predictedHigh: ({ prediction }) => prediction?.high ?? null,
  confidence: ({ prediction }) => prediction?.confidence ?? null,
  plan: ({ plan }) => plan?.kind ?? null,
  windowDays: ({ windowDays }) => windowDays,
  launchBy: ({ launchBy }) => launchBy,
  reviewOn: ({ reviewOn }) => reviewOn,
  committedAt: ({ committedAt }) => committedAt,
  launchedOn: ({ launchedOn }) => launchedOn,
  decidedAt: ({ decidedAt }) => decidedAt,
  droppedAt: ({ droppedAt }) => droppedAt,
  dropReason: ({ dropReason }) => dropReason,
  retrospective: ({ retrospective }) => retrospective,
  amendments: ({ amendments }) => amendments.length,
  grade: ({ evidence }) => evidence?.grade ?? null,
  method: ({ evidence }) => evidence?.method ?? null,
  asOf: ({ evidence }) => evidence?.asOf ?? null,
  lift: ({ evidence }) => evidence?.relative?.value ?? null,
  liftLower: ({ evidence }) => evidence?.relative?.lower ?? null,
  liftUpper: ({ evidence }) => evidence?.relative?.upper ?? null,
  anytimeLower: ({ evidence }) => evidence?.anytime?.lower ?? null,
  anytimeUpper: ({ evidence }) => evidence?.anytime?.upper ?? null,
  difference: ({ evidence }) => evidence?.absolute?.value ?? null,
  differenceLower: ({ evidence }) => evidence?.absolute?.lower ?? null,
  differenceUpper: ({ evidence }) => evidence?.absolute?.upper ?? null,
  daysLeft: ({ evidence }) => evidence?.daysLeft ?? null,
  guardrails: ({ guardrails }) => guardrails.map(inWords).join('; '),
  draftVerdict: ({ draftVerdict }) => draftVerdict?.kind ?? null,
  rule: ({ draftVerdict }) => draftVerdict?.rule ?? null,
  verdict: ({ verdict }) => verdict?.kind ?? null,
  step: ({ verdict }) => verdict?.step ?? null,
  reason: ({ verdict }) => verdict?.reason ?? null,
  learned: ({ verdict }) => verdict?.learned ?? null,
  next: ({ verdict }) => verdict?.next ?? null,
  effortWeeks: ({ effortWeeks }) => effortWeeks,
  priority: ({ priority }) => priority,
  risks: ({ risks }) => risks,
  ask: ({ ask }) => ask,
  seal: ({ seal }) => seal,
};

/** Such as `crash-rate 0.02 SAFE`; before the launch without a state. */
function inWords({ metric, margin, reading }: Bet['guardrails'][number]): string {
  return [metric.key, margin, reading?.state].filter((word) => word !== undefined).join(' ');
}

/** A row for each bet. */
export const bets = listExport<'bets', Bet>('bets', {
  query: `query ($filter: BetFilter, $orderBy: BetOrder, $first: Int, $after: String) {
    bets(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      nodes {
        key title status
        team { key } quarter { key } theme { title } owner { name }
        problem statement hypothesis { change audience because }
        leadingMetric { key } leadingMetricVersion baseline predictedLevel
        prediction { lift low high confidence }
        guardrails { metric { key } margin reading { state } }
        plan { kind }
        windowDays launchBy reviewOn committedAt launchedOn decidedAt droppedAt dropReason
        effortWeeks priority risks ask
        retrospective amendments { field } seal
        evidence {
          asOf grade method daysLeft
          relative { value lower upper } absolute { value lower upper } anytime { lower upper }
        }
        draftVerdict { kind rule }
        verdict { kind step reason learned next }
      }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  parameters: { filter: json, orderBy: text, first: number, after: text },
  columns,
});
