import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LeadlineServer } from '../support/leadline.ts';
import { startPostgres } from '../support/postgres.ts';
import type { Postgres } from '../support/postgres.ts';
import { failuresOf, startSeeded } from './seeded.ts';

const fields = `id revision status title on owner { name } context options chosen why risks ask reviewOn reviewNote
  bet { key } supersedes { id title } positions { by { name } agrees comment at }`;
const proposeQuery = `mutation ($input: DecisionInput!) { proposeDecision(input: $input) { ${fields} } }`;
const logQuery = `mutation ($id: ID, $input: DecisionInput!, $revision: Int) {
  logDecision(id: $id, input: $input, revision: $revision) { ${fields} }
}`;
const positionQuery = `mutation ($decision: ID!, $agrees: Boolean!, $comment: String!) {
  takePosition(decision: $decision, agrees: $agrees, comment: $comment) { ${fields} }
}`;
const reviewQuery = `mutation ($id: ID!, $stands: Boolean!, $note: String!, $revision: Int) {
  reviewDecision(id: $id, stands: $stands, note: $note, revision: $revision) { ${fields} }
}`;
const listQuery = `query ($bet: ID, $search: String, $from: Date, $to: Date, $reviewDueBefore: Date, $first: Int! = 50, $after: String) {
  decisions(bet: $bet, search: $search, from: $from, to: $to, reviewDueBefore: $reviewDueBefore, first: $first, after: $after) {
    nodes { title } totalCount pageInfo { hasNextPage endCursor }
  }
}`;
interface Decision {
  id: string;
  revision: number;
  status: string;
  title: string;
  positions: { agrees: boolean; comment: string; at: string }[];
}
interface DecisionPage {
  nodes: { title: string }[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
const noUuid = 'x';
const noId = '00000000-0000-4000-8000-000000000000';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

describe.each(['pglite', 'postgres'] as const)('the decision log, on %s,', (engine) => {
  let server: LeadlineServer;
  beforeAll(async () => {
    server = await startSeeded({
      databaseUrl: engine === 'postgres' ? await postgres.createDatabase() : undefined,
    });
    await server.graphql('mutation { draftBet(input: { title: "Pre-load templates" }) { key } }');
  }, 120_000);
  afterAll(() => server?.stop());

  const open = { title: 'Which importer', on: '2026-03-02', options: ['The old one', 'The new one'] };
  const taken = { ...open, chosen: 'The new one', why: 'The old one loses rows.' };
  const propose = async (input: object = {}) =>
    (await server.graphql<{ proposeDecision: Decision }>(proposeQuery, { input: { ...open, ...input } }))
      .proposeDecision;
  const log = async (input: object = {}, rest: object = {}) =>
    (await server.graphql<{ logDecision: Decision }>(logQuery, { input: { ...taken, ...input }, ...rest }))
      .logDecision;
  const review = async (id: string, stands: boolean, note = 'Looked at again') =>
    (await server.graphql<{ reviewDecision: Decision }>(reviewQuery, { id, stands, note })).reviewDecision;
  const list = async (filter: object = {}) =>
    (await server.graphql<{ decisions: DecisionPage }>(listQuery, { ...filter })).decisions;
  const titles = async (filter: object = {}) => (await list(filter)).nodes.map(({ title }) => title);
  const statusOf = async (id: string) => {
    const { decisions } = await server.graphql<{ decisions: { nodes: Decision[] } }>(
      '{ decisions(first: 100) { nodes { id status } } }',
    );
    return decisions.nodes.find((node) => node.id === id)!.status;
  };

  describe('a proposal', () => {
    it('says what there is to choose from, and is the caller’s', async () => {
      const input = {
        context: ' Rows were lost ',
        risks: '',
        ask: 'Two weeks of Ada',
        reviewOn: '2026-06-01',
      };
      expect(await propose({ ...input, bet: 'B-1', title: ' Which importer ' })).toMatchObject({
        revision: 1,
        status: 'PROPOSED',
        title: 'Which importer',
        on: '2026-03-02',
        owner: { name: 'Me' },
        context: 'Rows were lost',
        options: ['The old one', 'The new one'],
        chosen: null,
        why: null,
        risks: null,
        ask: 'Two weeks of Ada',
        reviewOn: '2026-06-01',
        reviewNote: null,
        bet: { key: 'B-1' },
        supersedes: null,
        positions: [],
      });
    });

    it('is not decided yet: chosen and why belong to logDecision', async () => {
      for (const field of ['chosen', 'why']) {
        const { errors } = await server.ask(proposeQuery, { input: { ...open, [field]: 'This' } });
        expect(errors?.[0]).toMatchObject({
          message: expect.stringContaining('logDecision') as string,
          extensions: { code: 'BAD_USER_INPUT', field: `input.${field}` },
        });
      }
      expect(await propose({ chosen: null, why: ' ' })).toMatchObject({ status: 'PROPOSED' });
    });

    it('collects positions, of each person the latest word', async () => {
      const { id, revision } = await propose();
      const take = async (agrees: boolean, comment: string) =>
        (await server.graphql<{ takePosition: Decision }>(positionQuery, { decision: id, agrees, comment }))
          .takePosition;
      expect(await take(false, ' Not yet ')).toMatchObject({
        revision,
        positions: [{ by: { name: 'Me' }, agrees: false, comment: 'Not yet' }],
      });
      const { positions } = await take(true, '');
      expect(positions).toMatchObject([{ agrees: true, comment: '' }]);
      // What is about to be decided stays decidable by who has read it.
      const decided = await log({}, { id, revision });
      expect(decided).toMatchObject({ id, status: 'DECIDED', revision: revision + 1, positions });
      expect(await failuresOf(server, positionQuery, { decision: id, agrees: true, comment: '' })).toEqual([
        'CONFLICT',
      ]);
    });

    it('is decided by one of two who decide it at once', async () => {
      const { id } = await propose();
      const answers = await Promise.all(
        ['The old one', 'The new one'].map((chosen) =>
          failuresOf(server, logQuery, { id, input: { ...taken, chosen }, revision: 1 }),
        ),
      );
      expect(answers.flat()).toEqual(['CONFLICT']);
    });

    it('has nothing to be reviewed yet', async () => {
      const { id } = await propose();
      expect(await failuresOf(server, reviewQuery, { id, stands: true, note: 'x' })).toEqual([
        'BAD_USER_INPUT id',
      ]);
    });

    it('of a position wants a decision that is there', async () => {
      for (const decision of [noUuid, noId]) {
        expect(await failuresOf(server, positionQuery, { decision, agrees: true, comment: '' })).toEqual([
          'NOT_FOUND decision',
        ]);
      }
      const { id } = await propose();
      const comment = 'x'.repeat(5001);
      expect(await failuresOf(server, positionQuery, { decision: id, agrees: true, comment })).toEqual([
        'BAD_USER_INPUT comment',
      ]);
    });
  });

  describe('a decision', () => {
    it('is logged at once, and corrected by who has read it last', async () => {
      const made = await log();
      expect(made).toMatchObject({
        status: 'DECIDED',
        chosen: 'The new one',
        why: 'The old one loses rows.',
      });
      const { id } = made;
      expect(await log({ why: 'It loses rows.' }, { id, revision: 1 })).toMatchObject({
        id,
        revision: 2,
        why: 'It loses rows.',
      });
      expect(await failuresOf(server, logQuery, { id, input: taken, revision: 1 })).toEqual(['CONFLICT']);
    });

    it('is reviewed: it stands, or is reversed; a later review takes the place of an earlier one', async () => {
      const { id } = await log();
      expect(await review(id, true, ' Fine so far ')).toMatchObject({
        status: 'STANDS',
        reviewNote: 'Fine so far',
        revision: 2,
      });
      expect(await review(id, false)).toMatchObject({ status: 'REVERSED', reviewNote: 'Looked at again' });
      expect(await failuresOf(server, reviewQuery, { id, stands: true, note: ' ' })).toEqual([
        'BAD_USER_INPUT note',
      ]);
      expect(await failuresOf(server, reviewQuery, { id, stands: true, note: 'x', revision: 1 })).toEqual([
        'CONFLICT',
      ]);
      expect(await failuresOf(server, reviewQuery, { id: noUuid, stands: true, note: 'x' })).toEqual([
        'NOT_FOUND id',
      ]);
    });

    it('is reversed by a decision that takes its place, and not by a proposal of one', async () => {
      const old = await log({ title: 'Old' });
      const proposal = await propose({ title: 'New', supersedes: old.id });
      expect(proposal).toMatchObject({ supersedes: { title: 'Old' } });
      expect(await statusOf(old.id)).toBe('DECIDED');
      await log({ title: 'New', supersedes: old.id.toUpperCase() }, { id: proposal.id });
      expect(await statusOf(old.id)).toBe('REVERSED');
      await review(old.id, true);
      expect(await statusOf(old.id)).toBe('REVERSED');
    });

    it('never takes its own place, not even by others in between', async () => {
      const a = await log({ title: 'A' });
      const b = await log({ title: 'B', supersedes: a.id });
      const c = await log({ title: 'C', supersedes: b.id });
      const failure = (id: string, supersedes: string) =>
        failuresOf(server, logQuery, { id, input: { ...taken, supersedes } });
      for (const other of [a, b, c])
        expect(await failure(a.id, other.id)).toEqual(['BAD_USER_INPUT input.supersedes']);
      expect(await failure(c.id, a.id)).toEqual([]);
      // Two that would take each other's place at one moment.
      const [d, e] = [await log({ title: 'D' }), await log({ title: 'E' })];
      const answers = await Promise.all([failure(d.id, e.id), failure(e.id, d.id)]);
      expect(answers.flat()).toEqual(['BAD_USER_INPUT input.supersedes']);
    });

    it.each<[string, object, string]>([
      ['no choice', { chosen: null }, 'BAD_USER_INPUT input.chosen'],
      ['an empty choice', { chosen: ' ' }, 'BAD_USER_INPUT input.chosen'],
      ['no reason', { why: '' }, 'BAD_USER_INPUT input.why'],
      ['no title', { title: '' }, 'BAD_USER_INPUT input.title'],
      ['a title that is too long', { title: 'x'.repeat(201) }, 'BAD_USER_INPUT input.title'],
      ['too many words', { context: 'x'.repeat(5001) }, 'BAD_USER_INPUT input.context'],
      ['an empty option', { options: ['This', ' '] }, 'BAD_USER_INPUT input.options.1'],
      ['too many options', { options: Array(21).fill('x') }, 'BAD_USER_INPUT input.options'],
      ['a review before it', { reviewOn: '2026-03-01' }, 'BAD_USER_INPUT input.reviewOn'],
      ['an owner who is nobody', { owner: noId }, 'BAD_USER_INPUT input.owner'],
      ['a bet that is not there', { bet: 'B-99' }, 'NOT_FOUND input.bet'],
      ['a bet’s key that is none', { bet: '1; DROP TABLE bet' }, 'NOT_FOUND input.bet'],
      ['superseding what is not there', { supersedes: noId }, 'NOT_FOUND input.supersedes'],
      ['superseding an id that is none', { supersedes: noUuid }, 'NOT_FOUND input.supersedes'],
    ])('is refused for %s', async (_, input, failure) => {
      expect(await failuresOf(server, logQuery, { input: { ...taken, ...input } })).toEqual([failure]);
    });

    it('of an id wants one that is there', async () => {
      for (const id of [noUuid, noId])
        expect(await failuresOf(server, logQuery, { id, input: taken })).toEqual(['NOT_FOUND id']);
    });
  });

  describe('the list', () => {
    beforeAll(async () => {
      await log({ title: 'Price list', on: '2020-01-15', context: 'Half of 100% is 50_50', bet: 'B-1' });
      await log({ title: 'Free plan', on: '2020-02-15', options: ['Keep the FREEMIUM', 'End it'] });
      await log({
        title: 'Sales calls',
        on: '2020-02-15',
        chosen: 'Only after a trial',
        reviewOn: '2020-05-01',
      });
      const { id } = await log({
        title: 'Refunds',
        on: '2020-03-15',
        why: 'They ask',
        reviewOn: '2020-05-01',
      });
      await review(id, true);
      await propose({ title: 'Open question', on: '2020-04-15', reviewOn: '2020-05-01' });
    });
    const in2020 = { from: '2020-01-01', to: '2021-01-01' };

    it('is newest first, of one day what was written last', async () => {
      expect(await titles(in2020)).toEqual([
        'Open question',
        'Refunds',
        'Sales calls',
        'Free plan',
        'Price list',
      ]);
    });

    it('is of a range, its end not in it', async () => {
      expect(await titles({ from: '2020-01-15', to: '2020-02-15' })).toEqual(['Price list']);
      expect(await titles({ to: '2020-02-16' })).toEqual(['Sales calls', 'Free plan', 'Price list']);
    });

    it('is of a bet, as it is on the bet itself', async () => {
      expect(await titles({ bet: 'B-1', ...in2020 })).toEqual(['Price list']);
      expect(await titles({ bet: 'B-99' })).toEqual([]);
      const { bet } = await server.graphql<{ bet: { decisions: { title: string }[] } }>(
        '{ bet(key: "B-1") { decisions { title } } }',
      );
      expect(bet.decisions.map(({ title }) => title)).toEqual(await titles({ bet: 'B-1' }));
    });

    it.each([
      ['price', ['Price list']],
      ['freemium', ['Free plan']],
      ['AFTER A TRIAL', ['Sales calls']],
      ['they ask', ['Refunds']],
      ['100%', ['Price list']],
      ['50_50', ['Price list']],
      ['1%0', []],
      ['\\', []],
    ])('finds “%s” in its texts, whatever the case', async (search, found) => {
      expect(await titles({ search, ...in2020 })).toEqual(found);
    });

    it('says what is to be looked at again: decided, due before the day, and not reviewed', async () => {
      expect(await titles({ reviewDueBefore: '2020-05-02', ...in2020 })).toEqual(['Sales calls']);
      expect(await titles({ reviewDueBefore: '2020-05-01', ...in2020 })).toEqual([]);
    });

    it('comes in pages', async () => {
      const first = await list({ ...in2020, first: 3 });
      expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
      const rest = await list({ ...in2020, first: 3, after: first.pageInfo.endCursor });
      expect(rest.pageInfo.hasNextPage).toBe(false);
      expect([...first.nodes, ...rest.nodes].map(({ title }) => title)).toEqual(await titles(in2020));
      expect(await failuresOf(server, listQuery, { first: 0 })).toEqual(['BAD_USER_INPUT first']);
      expect(await failuresOf(server, listQuery, { after: 'x' })).toEqual(['BAD_USER_INPUT after']);
    });
  });
});
