import type { ReadoutTexts } from '@leadline/db/vocabulary';
import type {
  BetInput,
  DecisionInput,
  MutationAddNoteArgs,
  MutationDecideBetArgs,
  MutationSaveNotNowArgs,
  MutationSaveTeamArgs,
  MutationSaveThemeArgs,
  TargetInput,
} from '../../schema/types.generated.ts';
import type { PersonName, StoryPerson } from './people.ts';

/** Things are called by their names in the story; who performs an act knows their keys and ids. */
export type NamedBet = Omit<BetInput, 'owner' | 'theme'> & { owner: PersonName; theme: string | null };
export type NamedDecision = Omit<DecisionInput, 'owner' | 'bet' | 'supersedes'> & {
  owner: PersonName;
  bet: string | null;
  supersedes: string | null;
};
/** A week's readout as a team leaves it: drafted from the data, with a line of its own below some of the texts. */
export interface NamedReadout {
  team: string;
  week: string;
  /** The story's names of bets, at most two. */
  focus: readonly string[];
  added: Partial<ReadoutTexts>;
  isPublished: boolean;
}
type Verdict = Required<Pick<MutationDecideBetArgs, 'kind' | 'step' | 'learned' | 'next'>>;

/** What each kind of act is given; `name` is that of the thing it is about. */
export interface Acts {
  SAVE_TEAM: MutationSaveTeamArgs;
  SAVE_PERSON: StoryPerson;
  ADOPT_STARTER: object;
  SAVE_THEME: { name: string; theme: MutationSaveThemeArgs };
  SAVE_NOT_NOW: { name: string; item: MutationSaveNotNowArgs };
  REMOVE_NOT_NOW: { name: string; reason: string };
  SAVE_TARGET: { target: TargetInput };
  ADD_NOTE: { note: MutationAddNoteArgs };
  DRAFT_BET: { name: string; bet: NamedBet };
  COMMIT_BET: { name: string };
  LAUNCH_BET: { name: string; on: string };
  EVALUATE_BET: { name: string };
  AMEND_BET: { name: string; bet: NamedBet; reason: string };
  DROP_BET: { name: string; reason: string };
  DECIDE_BET: { name: string; verdict: Verdict; reason: string };
  PROPOSE: { name: string; decision: NamedDecision };
  DECIDE: { name: string; decision: NamedDecision };
  TAKE_POSITION: { name: string; agrees: boolean; comment: string };
  REVIEW_DECISION: { name: string; stands: boolean; note: string };
  WRITE_READOUT: NamedReadout;
}

/** One thing that somebody does on a day; nobody is whoever sets the workspace up. */
export type Action = {
  [Kind in keyof Acts]: { daysAgo: number; by: PersonName | null; act: Kind; given: Acts[Kind] };
}[keyof Acts];
