import type { LeadlineServer } from '../support/leadline.ts';
import type { DateRange } from './calendar.ts';
import type { Filter, Match } from './oracle/event.ts';
import type { FunnelStep } from './oracle/funnel.ts';
import type { RetentionCohort } from './oracle/retention-table.ts';
import type { SubjectRow } from './oracle/subjects.ts';

const stepFields = 'name entered share fromPrevious medianSeconds';

export interface GivenFunnel {
  steps: FunnelStep[];
  segments: { segment: { value: string | null }[]; steps: FunnelStep[] }[];
}

export async function askFunnel(
  server: LeadlineServer,
  question: { steps: Match[]; range: DateRange; withinDays: number; where: Filter[]; groupBy: string[] },
): Promise<GivenFunnel> {
  const { funnel } = await server.graphql<{ funnel: GivenFunnel }>(
    `query ($steps: [EventMatchInput!]!, $range: DateRange!, $withinDays: Float!, $where: [SegmentFilter!]!, $groupBy: [ID!]!) {
      funnel(steps: $steps, range: $range, withinDays: $withinDays, where: $where, groupBy: $groupBy) {
        steps { ${stepFields} }
        segments { segment { value } steps { ${stepFields} } }
      }
    }`,
    { ...question },
  );
  return funnel;
}

export async function askRetention(
  server: LeadlineServer,
  question: {
    start: Match;
    back: Match;
    range: DateRange;
    grain: string;
    periods: number;
    where: Filter[];
  },
): Promise<RetentionCohort[]> {
  const { retention } = await server.graphql<{
    retention: { cohorts: (Omit<RetentionCohort, 't'> & { t: string })[] };
  }>(
    `query ($start: EventMatchInput!, $back: EventMatchInput!, $range: DateRange!, $grain: Grain!, $periods: Int!, $where: [SegmentFilter!]!) {
      retention(start: $start, back: $back, range: $range, grain: $grain, periods: $periods, where: $where) {
        cohorts { t label size values }
      }
    }`,
    { ...question },
  );
  return retention.cohorts.map((cohort) => ({ ...cohort, t: Date.parse(cohort.t) }));
}

interface SubjectsQuestion {
  metric: string;
  range: DateRange;
  where: Filter[];
  reached: boolean | null;
  /** How many a page. */
  first: number;
}

interface SubjectsPage {
  totalCount: number;
  nodes: { id: string; at: string; reached: boolean }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** All of them, page by page. */
export async function listSubjects(
  server: LeadlineServer,
  question: SubjectsQuestion,
): Promise<{ totalCount: number; rows: SubjectRow[] }> {
  const rows: SubjectRow[] = [];
  for (let after: string | null = null; ;) {
    const page: SubjectsPage = await askSubjects(server, question, after);
    rows.push(...page.nodes.map((node) => ({ ...node, at: Date.parse(node.at) })));
    if (!page.pageInfo.hasNextPage) return { totalCount: page.totalCount, rows };
    after = page.pageInfo.endCursor;
  }
}

async function askSubjects(
  server: LeadlineServer,
  question: SubjectsQuestion,
  after: string | null,
): Promise<SubjectsPage> {
  const { subjects } = await server.graphql<{ subjects: SubjectsPage }>(
    `query ($metric: ID!, $range: DateRange!, $where: [SegmentFilter!]!, $reached: Boolean, $first: Int!, $after: String) {
      subjects(metric: $metric, range: $range, where: $where, reached: $reached, first: $first, after: $after) {
        totalCount nodes { id at reached } pageInfo { hasNextPage endCursor }
      }
    }`,
    { ...question, after },
  );
  return subjects;
}
