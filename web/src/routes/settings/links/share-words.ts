import type { SharePage } from '#lib/graphql/generated/graphql.ts';

interface Shared {
  page: SharePage;
  key?: string | null;
  query?: string | null;
}

/** What a link shows, in a few words. */
export function sharedWords({ page, key, query }: Shared): string {
  switch (page) {
    case 'BET':
      return key ?? 'a bet';
    case 'QUARTER':
      return `Quarter ${key}`;
    case 'READOUT':
      return 'A readout';
    case 'SERIES_CSV':
      return `Figures as CSV: ${query}`;
    case 'BETS_CSV':
      return query ? `Bets as CSV: ${query}` : 'All bets as CSV';
  }
}

/** Where it stands for who has signed in; null where its address is not known. */
export function sharedHref({ page, key, query }: Shared): string | null {
  switch (page) {
    case 'BET':
      return `/bets/${key}`;
    case 'QUARTER':
      return `/quarters/${key}`;
    case 'READOUT':
      return null;
    case 'SERIES_CSV':
      return `/export/series.csv?${query}`;
    case 'BETS_CSV':
      return `/export/bets.csv?${query ?? ''}`;
  }
}
