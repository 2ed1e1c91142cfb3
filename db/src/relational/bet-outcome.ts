import { desc, eq, isNotNull, or, sql } from 'drizzle-orm';
import { bet, evaluation, verdict } from '../models/schema.ts';
import type {
  EvidenceGrade,
  NextStep,
  RecordedEstimate,
  RecordedGuardrail,
  VerdictKind,
} from '../vocabulary.ts';
import type { Model } from './connect.ts';

/** A bet by what was promised and what came of it. */
export interface BetOutcomeRow {
  number: number;
  title: string;
  teamKey: string;
  quarterKey: string;
  leadingMetricKey: string | null;
  /** Canonical JSON of the commitment. */
  sealed: string | null;
  launchBy: string | null;
  launchedOn: string | null;
  reviewOn: string | null;
  committedAt: Date | null;
  decidedAt: Date | null;
  droppedAt: Date | null;
  isRetrospective: boolean;
  /** What was signed; null before. */
  signed: { kind: VerdictKind; draft: VerdictKind; step: NextStep } | null;
  /** The newest evaluation; null before the first. */
  evidence: OutcomeEvidence | null;
}

/** What a quarter reads of an evaluation. */
export interface OutcomeEvidence {
  evaluatedAt: Date;
  isFrozen: boolean;
  grade: EvidenceGrade;
  draft: VerdictKind;
  relative: RecordedEstimate | null;
  /** Of an experiment. */
  subjects: { control: number; treatment: number } | null;
  guardrails: RecordedGuardrail[];
}

/** Every bet that was committed or dropped, with its verdict and its newest evaluation, whose days are left in the store. */
export async function listBetOutcomes(model: Model): Promise<BetOutcomeRow[]> {
  const { record } = evaluation;
  const newest = model
    .selectDistinctOn([evaluation.betNumber], {
      betNumber: evaluation.betNumber,
      evaluatedAt: evaluation.evaluatedAt,
      isFrozen: evaluation.isFrozen,
      grade: sql<EvidenceGrade>`${record} ->> 'grade'`.as('grade'),
      draft: sql<VerdictKind>`${record} -> 'verdict' ->> 'kind'`.as('evidence_draft'),
      relative: sql<RecordedEstimate | null>`${record} -> 'relative'`.as('relative'),
      control: sql<{ subjects: number } | null>`${record} -> 'control'`.as('control'),
      treatment: sql<{ subjects: number } | null>`${record} -> 'treatment'`.as('treatment'),
      guardrails: sql<RecordedGuardrail[]>`${record} -> 'guardrails'`.as('guardrails'),
    })
    .from(evaluation)
    .orderBy(evaluation.betNumber, desc(evaluation.id))
    .as('newest');
  const rows = await model
    .select({
      bet: {
        number: bet.number,
        title: bet.title,
        teamKey: bet.teamKey,
        quarterKey: bet.quarterKey,
        leadingMetricKey: bet.leadingMetricKey,
        sealed: bet.sealed,
        launchBy: bet.launchBy,
        launchedOn: bet.launchedOn,
        reviewOn: bet.reviewOn,
        committedAt: bet.committedAt,
        decidedAt: bet.decidedAt,
        droppedAt: bet.droppedAt,
        isRetrospective: bet.isRetrospective,
      },
      signed: { kind: verdict.kind, draft: verdict.draft, step: verdict.step },
      evaluatedAt: newest.evaluatedAt,
      isFrozen: newest.isFrozen,
      grade: newest.grade,
      draft: newest.draft,
      relative: newest.relative,
      control: newest.control,
      treatment: newest.treatment,
      guardrails: newest.guardrails,
    })
    .from(bet)
    .leftJoin(verdict, eq(verdict.betNumber, bet.number))
    .leftJoin(newest, eq(newest.betNumber, bet.number))
    .where(or(isNotNull(bet.committedAt), isNotNull(bet.droppedAt)))
    .orderBy(bet.number);
  return rows.map(({ bet, signed, evaluatedAt, isFrozen, grade, draft, control, treatment, ...rest }) => ({
    ...bet,
    signed,
    evidence:
      evaluatedAt === null
        ? null
        : {
            ...{ evaluatedAt, isFrozen: isFrozen!, grade: grade!, draft: draft! },
            relative: rest.relative,
            subjects: control && treatment && { control: control.subjects, treatment: treatment.subjects },
            guardrails: rest.guardrails ?? [],
          },
  }));
}
