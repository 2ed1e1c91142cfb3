import { annualPlanFirst } from './bets/annual-plan-first.ts';
import { answersBesideTheForm } from './bets/answers-beside-the-form.ts';
import { checklist } from './bets/checklist.ts';
import { commentsOnCards, seatSuggestions, stuckTasksDigest } from './bets/drafts.ts';
import { fasterBoards } from './bets/faster-boards.ts';
import { googleSignIn } from './bets/google-sign-in.ts';
import { importReminder } from './bets/import-reminder.ts';
import { inviteStep } from './bets/invite-step.ts';
import { onePageTrial } from './bets/one-page-trial.ts';
import { priceInTheBanner } from './bets/price-in-the-banner.ts';
import { roleAtSignUp } from './bets/role-at-sign-up.ts';
import { salesCall } from './bets/sales-call.ts';
import { sampleProject } from './bets/sample-project.ts';
import { scheduledImports } from './bets/scheduled-imports.ts';
import { search } from './bets/search.ts';
import { spreadsheetImport } from './bets/spreadsheet-import.ts';
import { templates } from './bets/templates.ts';
import { videoOnTheBoard } from './bets/video-on-the-board.ts';
import { weeklyTips } from './bets/weekly-tips.ts';
import type { StoryBet } from './story-bet.ts';

/** In the order in which they were drafted. */
export const storyBets: readonly StoryBet[] = [
  googleSignIn,
  sampleProject,
  scheduledImports,
  priceInTheBanner,
  spreadsheetImport,
  videoOnTheBoard,
  inviteStep,
  fasterBoards,
  weeklyTips,
  salesCall,
  answersBesideTheForm,
  annualPlanFirst,
  importReminder,
  templates,
  checklist,
  search,
  onePageTrial,
  roleAtSignUp,
  seatSuggestions,
  stuckTasksDigest,
  commentsOnCards,
];
