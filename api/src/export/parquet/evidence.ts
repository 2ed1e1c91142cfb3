import type { EvaluationRow } from '@leadline/db/relational/evaluation';
import { betKey } from '../../schema/bet/change-bet.ts';
import type { Columns } from './model-file.ts';

/** A row for each evaluation of each bet; the frozen one is that of its horizon. */
export const evidenceColumns: Columns<EvaluationRow> = {
  bet: { type: 'text', of: ({ betNumber }) => betKey(betNumber) },
  asOf: { type: 'instant', of: ({ evaluatedAt }) => evaluatedAt },
  dataBefore: { type: 'date', of: ({ dataBefore }) => dataBefore },
  frozen: { type: 'boolean', of: ({ isFrozen }) => isFrozen },
  grade: { type: 'text', of: ({ record }) => record.grade },
  method: { type: 'text', of: ({ record }) => record.method },
  metric: { type: 'text', of: ({ record }) => record.metricKey },
  metricVersion: { type: 'integer', of: ({ record }) => record.metricVersion },
  lift: { type: 'number', of: ({ record }) => record.relative?.value },
  liftLower: { type: 'number', of: ({ record }) => record.relative?.lower },
  liftUpper: { type: 'number', of: ({ record }) => record.relative?.upper },
  pValue: { type: 'number', of: ({ record }) => record.relative?.pValue },
  chanceToWin: { type: 'number', of: ({ record }) => record.relative?.chanceToWin },
  anytimeLower: { type: 'number', of: ({ record }) => record.anytime?.lower },
  anytimeUpper: { type: 'number', of: ({ record }) => record.anytime?.upper },
  difference: { type: 'number', of: ({ record }) => record.absolute?.value },
  differenceLower: { type: 'number', of: ({ record }) => record.absolute?.lower },
  differenceUpper: { type: 'number', of: ({ record }) => record.absolute?.upper },
  control: { type: 'json', of: ({ record }) => record.control },
  treatment: { type: 'json', of: ({ record }) => record.treatment },
  counterfactual: { type: 'json', of: ({ record }) => record.counterfactual },
  guardrails: { type: 'json', of: ({ record }) => record.guardrails },
  alsoWatch: { type: 'json', of: ({ record }) => record.alsoWatch },
  warnings: { type: 'json', of: ({ record }) => record.warnings },
  daysLeft: { type: 'integer', of: ({ record }) => record.daysLeft },
  verdict: { type: 'text', of: ({ record }) => record.verdict.kind },
  rule: { type: 'text', of: ({ record }) => record.verdict.rule },
};
