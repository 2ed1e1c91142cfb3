import { readoutFields } from '@leadline/db/vocabulary';
import type { Moment, ReadoutTexts } from '@leadline/db/vocabulary';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { amendBet } from '../schema/bet/amend.ts';
import { betKey } from '../schema/bet/change-bet.ts';
import { commitBet } from '../schema/bet/commit.ts';
import { decideBet } from '../schema/bet/decide.ts';
import { launchBet } from '../schema/bet/launch.ts';
import { draftBet, dropBet } from '../schema/bet/service.ts';
import { logDecision, proposeDecision, reviewDecision, takePosition } from '../schema/decision/service.ts';
import { evaluateBet } from '../schema/evidence/service.ts';
import { removeNotNow, saveNotNow } from '../schema/not-now/service.ts';
import { addNote } from '../schema/note/service.ts';
import { draftReadout, saveReadout, setFocus } from '../schema/readout/service.ts';
import { adoptStarter } from '../schema/starter/service.ts';
import { saveTarget } from '../schema/target/service.ts';
import { savePerson, saveTeam } from '../schema/team/service.ts';
import { saveTheme } from '../schema/theme/service.ts';
import type { BetInput, DecisionInput } from '../schema/types.generated.ts';
import { eventOf } from './moments.ts';
import type { Stage } from './stage.ts';
import type { Action, Acts, NamedBet, NamedDecision, NamedReadout } from './story/acts.ts';

/** Has an act done by the service that does it for everybody. */
export async function perform(stage: Stage, { act, given, ...when }: Action): Promise<void> {
  const performOne = performers[act] as Performer<keyof Acts>;
  await performOne(await stage.contextOf(when), given, stage);
}

type Performer<Kind extends keyof Acts> = (
  context: Context,
  given: Acts[Kind],
  stage: Stage,
) => Promise<unknown>;

const performers: { [Kind in keyof Acts]: Performer<Kind> } = {
  SAVE_TEAM: saveTeam,
  SAVE_PERSON: async (context, person, stage) => stage.welcome(await savePerson(context, person)),
  ADOPT_STARTER: (context) => adoptStarter(context, { moments }),
  SAVE_THEME: async (context, { name, theme }, stage) => stage.name(name, await saveTheme(context, theme)),
  SAVE_NOT_NOW: async (context, { name, item }, stage) => stage.name(name, await saveNotNow(context, item)),
  REMOVE_NOT_NOW: (context, { name, reason }, stage) =>
    removeNotNow(context, { id: stage.idOf(name), reason }),
  SAVE_TARGET: (context, { target }) => saveTarget(context, { input: target }),
  ADD_NOTE: (context, { note }) => addNote(context, note),
  DRAFT_BET: async (context, { name, bet }, stage) => {
    const { number } = await draftBet(context, readBet(bet, stage));
    stage.name(name, { id: betKey(number) });
  },
  COMMIT_BET: (context, { name }, stage) => commitBet(context, { key: stage.idOf(name) }),
  LAUNCH_BET: (context, { name, on }, stage) => launchBet(context, { key: stage.idOf(name), on }),
  EVALUATE_BET: (context, { name }, stage) => evaluateBet(context, stage.idOf(name)),
  AMEND_BET: (context, { name, bet, reason }, stage) =>
    amendBet(context, { key: stage.idOf(name), input: readBet(bet, stage), reason }),
  DROP_BET: (context, { name, reason }, stage) => dropBet(context, { key: stage.idOf(name), reason }),
  DECIDE_BET: signVerdict,
  PROPOSE: async (context, { name, decision }, stage) =>
    stage.name(name, await proposeDecision(context, readDecision(decision, stage))),
  DECIDE: async (context, { name, decision }, stage) => {
    const id = stage.find(name) ?? null;
    stage.name(name, await logDecision(context, { id, input: readDecision(decision, stage) }));
  },
  TAKE_POSITION: (context, { name, ...position }, stage) =>
    takePosition(context, { decision: stage.idOf(name), ...position }),
  REVIEW_DECISION: (context, { name, ...review }, stage) =>
    reviewDecision(context, { id: stage.idOf(name), ...review }),
  WRITE_READOUT: writeReadout,
};

const moments = Object.entries(eventOf).map(([moment, event]) => ({
  moment: moment as Moment,
  event: { event, where: [] },
}));

/** With a reason where the rules have said something else: that is an override. */
async function signVerdict(context: Context, { name, verdict, reason }: Acts['DECIDE_BET'], stage: Stage) {
  const key = stage.idOf(name);
  await evaluateBet(context, key);
  try {
    await decideBet(context, { key, ...verdict });
  } catch (error) {
    if (!(error instanceof UserError && error.field === 'reason')) throw error;
    await decideBet(context, { key, ...verdict, reason });
  }
}

async function writeReadout(
  context: Context,
  { team, week, focus, added, isPublished }: NamedReadout,
  stage: Stage,
) {
  await setFocus(context, { team, week, bets: focus.map((name) => stage.idOf(name)) });
  const { id, ...drafted } = await draftReadout(context, { team, week, overwrite: false });
  const withAdded = (field: keyof ReadoutTexts) => [drafted[field], added[field]].filter(Boolean).join('\n');
  const texts = Object.fromEntries(readoutFields.map((field) => [field, withAdded(field)])) as ReadoutTexts;
  await saveReadout(context, { id, ...texts, publish: isPublished });
}

function readBet({ owner, theme, ...bet }: NamedBet, stage: Stage): BetInput {
  return { ...bet, owner: stage.idOf(owner), theme: theme === null ? null : (stage.find(theme) ?? null) };
}

function readDecision({ owner, bet, supersedes, ...decision }: NamedDecision, stage: Stage): DecisionInput {
  return {
    ...decision,
    owner: stage.idOf(owner),
    bet: bet === null ? null : stage.idOf(bet),
    supersedes: supersedes === null ? null : stage.idOf(supersedes),
  };
}
