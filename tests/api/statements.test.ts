import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, getNullableType, isListType, isObjectType, parse } from 'graphql';
import type { GraphQLField, GraphQLObjectType, SelectionSetNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startHouseServer } from './house-server.ts';
import type { HouseServer } from './house-server.ts';
import { insertRowsOfEverything } from './rows-of-everything.ts';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8'));

const member = 'name team { name } canSignIn';
const metric = 'key name owner { name }';
const bet = `key title status team { name inProgress } theme { title } quarter { key } owner { name }
  leadingMetric { ${metric} } verdict { kind by { name } }`;
const decision = `title status owner { name } bet { key } supersedes { title status } positions { by { name } }`;
const connection = (node: string) =>
  `totalCount nodes { ${node} } edges { node { ${node} } } pageInfo { hasNextPage hasPreviousPage endCursor }`;

/** A document for what is asked of many rows at once, with what each of them points to. */
const documents: Record<string, string> = {
  bets: `{ bets(first: 100) { ${connection(bet)} } }`,
  'what belongs to bets': `{ bets(first: 100) { nodes {
    guardrails { margin metric { ${metric} } reading { state metric { key } } }
    alsoWatch { ${metric} } plan { rollout { controls { ${metric} } } } hypothesis { segment { dimension } }
    amendments { at by { name } } decisions { ${decision} } statement reach priority baseRate { bets }
    remeasurements { dueOn held } draftVerdict { kind }
    evidence { grade warnings { code } guardrails { state metric { ${metric} } } alsoWatch { metric { ${metric} } } }
    evidenceHistory { grade warnings { code } guardrails { state metric { key } } alsoWatch { metric { key } } }
  } } }`,
  metrics: `{ metrics(first: 100) { ${connection(`${metric} drives { ${metric} }
    bets(first: 10) { ${connection(bet)} }
    versions { version by { name } } warnings { code } targets { value metric { ${metric} } where { dimension } }
    notes(range: { from: "2020-01-01", to: "2030-01-01" }) { text by { name } metrics { ${metric} } }`)} } }`,
  decisions: `{ decisions(first: 100) { ${connection(decision)} } }`,
  readouts: `{ readouts(first: 100) { ${connection(`week team { name } focus { ${bet} }`)} } }`,
  imports: `{ imports(first: 100) { ${connection(`fileName metric { ${metric} } by { name }`)} } }`,
  'the audit log': `{ auditLog(first: 100) { ${connection(`action member { ${member} }`)} } }`,
  quarters: `{ quarters { key
    themes { title quarter { key } outcome { value metric { ${metric} } } bets { ${bet} } }
    notNow { title triggered quarter { key } } bets { ${bet} } } }`,
  'what came of quarters': `{ quarters { outcome { shipped headline hitRate { value }
    verdicts { count } steps { count } guardrailBreaches { bet { ${bet} } metric { ${metric} } } } } }`,
  teams: `{ teams { key inProgress usuallyFinishes } members { ${member} } }`,
  changes: `{ changes(since: "2020-01-01") { kind text bet { ${bet} } metric { ${metric} } decision { title status } } }`,
  targets: `{ targets { value metric { ${metric} } where { dimension } } }`,
  notes: `{ notes(range: { from: "2020-01-01", to: "2030-01-01" }) { text by { name } metrics { ${metric} } } }`,
  access: `{ apiTokens { name owner { ${member} } } invitations { member { ${member} } }
    shareLinks { page createdBy { ${member} } } }`,
};

/** Lists that are not asked here, each with the reason. */
const exempt: Record<string, string> = {
  ...computedFromFacts(
    'Query.dimensions Query.eventNames Query.subjects Evidence.segments Funnel.segments Funnel.steps',
    'FunnelSegment.segment FunnelSegment.steps MetricPreview.series MetricPreview.warnings RetentionTable.cohorts',
    'Series.points Series.segment SeriesSet.series SeriesSet.warnings SubjectConnection.edges SubjectConnection.nodes',
  ),
  // Held against the facts: what they ask of the model is told in tests/evidence/quarters.test.ts.
  'QuarterOutcome.ledgers': 'each metric’s way is read from the facts',
  'MetricLedger.contributions': 'each metric’s way is read from the facts',
  'Contribution.jointWith': 'each metric’s way is read from the facts',
  'QuarterOutcome.verdicts': 'a row for each kind of verdict, whatever there are of bets',
  'QuarterOutcome.steps': 'a row for each kind of step, whatever there are of bets',
  'Calibration.bins': 'one answer of five bins at most',
  'BetCheck.guardrails': 'one form’s',
  'BetCheck.problems': 'one form’s',
  'EventMatch.where': 'part of the starter catalogue, which lies in the code',
  'Query.starterMetrics': 'the starter catalogue lies in the code',
  'Query.sessions': 'a caller’s own, who has none here; nothing of one is read by itself',
  'Mutation.adoptStarter': 'a change, one statement or more for each metric that it makes',
};

function computedFromFacts(...fields: string[]): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((line) => line.split(' ')).map((field) => [field, 'computed from the facts']),
  );
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  const named = getNamedType(type);
  if (!isObjectType(named)) return false;
  return isListType(getNullableType(type)) || named.name.endsWith('Connection');
}

/** How many rows each list of an answer has, summed up by the list's name, such as Bet.guardrails. */
function countRows(document: string, answer: object): Record<string, number> {
  const counts: Record<string, number> = {};
  const read = (type: GraphQLObjectType, { selections }: SelectionSetNode, value: object) => {
    for (const selection of selections) {
      if (selection.kind !== 'Field' || !selection.selectionSet) continue;
      const name = selection.name.value;
      const field = type.getFields()[name]!;
      const found = (value as Record<string, object | null>)[name];
      const rows = found == null ? [] : [found].flat();
      // A connection has the rows that its nodes are.
      const counted = rows.flatMap((row) => ('nodes' in row ? (row.nodes as object[]) : [row]));
      if (isList(field))
        counts[`${type.name}.${name}`] = (counts[`${type.name}.${name}`] ?? 0) + counted.length;
      for (const row of rows)
        read(getNamedType(field.type) as GraphQLObjectType, selection.selectionSet, row);
    }
  };
  const [operation] = parse(document).definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error(`${document} is no operation.`);
  read(schema.getQueryType()!, operation.selectionSet, answer);
  return counts;
}

interface Asked {
  statements: Record<string, number>;
  rows: Record<string, number>;
}

describe('what the model is asked, counted where its statements reach the engine', () => {
  let server: HouseServer;
  let few: Asked;
  let many: Asked;
  beforeAll(async () => {
    server = await startHouseServer();
    const { db } = server.house.model;
    for (let i = 0; i < 2; i++) await insertRowsOfEverything(db, i);
    few = await askAll();
    for (let i = 2; i < 9; i++) await insertRowsOfEverything(db, i);
    many = await askAll();
  }, 120_000);
  afterAll(() => server?.stop());

  async function askAll(): Promise<Asked> {
    const { connection: model } = server.house.model;
    if (!('pglite' in model)) throw new Error('The house is to stand on PGlite.');
    const asked = vi.spyOn(model.pglite, 'query');
    const statements: Record<string, number> = {};
    const rows: Record<string, number> = {};
    for (const [name, document] of Object.entries(documents)) {
      asked.mockClear();
      const answer = await server.graphql<object>(document);
      statements[name] = asked.mock.calls.length;
      for (const [list, count] of Object.entries(countRows(document, answer)))
        rows[list] = Math.max(rows[list] ?? 0, count);
    }
    asked.mockRestore();
    return { statements, rows };
  }

  it('does not grow with the rows that there are', () => {
    expect(Math.min(...Object.values(few.statements))).toBeGreaterThan(0);
    expect(many.statements).toEqual(few.statements);
  });

  it('is asked for every list of the schema, with few rows and with many', () => {
    const lists = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type))
      .filter(({ name }) => !name.startsWith('__'))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter(isList)
          .map((field) => `${type.name}.${field.name}`),
      );
    const grown = lists.filter((list) => (few.rows[list] ?? 0) > 0 && many.rows[list]! > few.rows[list]!);
    expect([...grown, ...Object.keys(exempt)].sort()).toEqual(lists.sort());
  });
});
