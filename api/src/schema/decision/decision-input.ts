import type { DecisionFields } from '@leadline/db/relational/decision';
import type { Context } from '../../context.ts';
import { badInput, longestName, UserError } from '../../errors.ts';
import { findBet } from '../bet/change-bet.ts';
import { readOptionalText, readText } from '../shared/text.ts';
import { isUuid } from '../shared/uuid.ts';
import type { DecisionInput } from '../types.generated.ts';
import { findOwner } from '../workspace/service.ts';

const mostOptions = 20;

/** A decision that is taken: what was chosen, and why, are in it. */
export async function readDecided(context: Context, input: DecisionInput): Promise<DecisionFields> {
  const chosen = readText('input.chosen', input.chosen, {
    missing: 'Say what was chosen; what is still open is put up by proposeDecision.',
  });
  const why = readText('input.why', input.why, { missing: 'Say why it was chosen.' });
  return { ...(await readWhatIsDecided(context, input)), chosen, why };
}

/** A decision that is still open. */
export async function readProposal(context: Context, input: DecisionInput): Promise<DecisionFields> {
  for (const field of ['chosen', 'why'] as const) {
    if (input[field]?.trim()) {
      throw badInput(
        `input.${field}`,
        `A proposal is still open, so leave ${field} out; what is decided is written down by logDecision.`,
      );
    }
  }
  return { ...(await readWhatIsDecided(context, input)), chosen: null, why: null };
}

async function readWhatIsDecided(
  context: Context,
  input: DecisionInput,
): Promise<Omit<DecisionFields, 'chosen' | 'why'>> {
  const { on, reviewOn = null } = input;
  if (reviewOn !== null && reviewOn < on)
    throw badInput('input.reviewOn', `It is looked at again on ${reviewOn}, before it is decided on ${on}.`);
  return {
    title: readText('input.title', input.title, {
      missing: 'A decision needs a title.',
      longest: longestName,
    }),
    decideOn: on,
    ownerId: await findOwner(context, input.owner, 'input.owner'),
    context: readOptionalText('input.context', input.context),
    options: readOptions(input.options),
    risks: readOptionalText('input.risks', input.risks),
    ask: readOptionalText('input.ask', input.ask),
    reviewOn,
    betNumber: await readBetNumber(context, input.bet),
    supersedesId: await readSuperseded(context, input.supersedes),
  };
}

function readOptions(options: readonly string[]): string[] {
  if (options.length > mostOptions)
    throw badInput(
      'input.options',
      `There are ${options.length} options; a decision has at most ${mostOptions}.`,
    );
  return options.map((option, i) =>
    readText(`input.options.${i}`, option, { missing: 'An option needs words; leave an empty one out.' }),
  );
}

async function readBetNumber(context: Context, key: string | null | undefined): Promise<number | null> {
  if (key == null) return null;
  const bet = await findBet(context, key);
  if (bet === null) throw new UserError('NOT_FOUND', `There is no bet “${key}”.`, { field: 'input.bet' });
  return bet.number;
}

async function readSuperseded({ loaders }: Context, id: string | null | undefined): Promise<string | null> {
  if (id == null) return null;
  const superseded = isUuid(id) ? await loaders.decision.load(id.toLowerCase()) : null;
  if (superseded === null) {
    throw new UserError('NOT_FOUND', `There is no decision with the id “${id}”.`, {
      field: 'input.supersedes',
    });
  }
  return superseded.id;
}
