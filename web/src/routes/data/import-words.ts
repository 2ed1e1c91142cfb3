import type { ImportKind, ImportStatus } from '#lib/graphql/generated/graphql.ts';
import type { Mark, Tone } from '#lib/words.ts';

export const importKindWords: Record<ImportKind, string> = {
  EVENTS: 'events',
  TRAITS: 'traits',
  SERIES: 'points',
};

export const importStatusWords: Record<ImportStatus, { word: string; mark: Mark; tone: Tone }> = {
  RUNNING: { word: 'Under way', mark: 'half', tone: 'plain' },
  DONE: { word: 'Imported', mark: 'full', tone: 'good' },
  FAILED: { word: 'Failed', mark: 'diamond', tone: 'bad' },
  UNDONE: { word: 'Taken out', mark: 'ring', tone: 'unknown' },
};
