import type { Span } from '../calendar.ts';
import { cohortOf, listMatured } from './cohort.ts';
import type { Definition } from './definition.ts';
import { passesAll } from './event.ts';
import type { Filter } from './event.ts';
import type { Workspace } from './workspace.ts';

export interface SubjectRow {
  id: string;
  at: number;
  reached: boolean;
}

/** The matured subjects of a cohort, by the time of their first event. */
export function answerSubjects(
  workspace: Workspace,
  definition: Definition,
  { span, where, reached }: { span: Span; where: Filter[]; reached: boolean | null },
): SubjectRow[] {
  return listMatured(workspace, cohortOf(definition)!, span, (event) => passesAll(event, where))
    .map(({ first, next }) => ({ id: first.subject, at: first.at, reached: next !== null }))
    .filter((row) => reached === null || row.reached === reached)
    .toSorted((a, b) => a.at - b.at);
}
