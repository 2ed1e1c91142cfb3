import { join } from 'node:path';
import { startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { previewSeries } from './ask.ts';
import type { How } from './ask.ts';
import type { GivenSeries } from './compare-answers.ts';
import type { Event } from './oracle/event.ts';
import { importEvents } from './world-server.ts';

type Happened = Omit<Event, 'traits'>;

/** Events of a rule, written down one a line; `clock` says how far the workspace's data reach. */
export class Happenings {
  readonly events: Happened[] = [];

  constructor() {
    this.add('clock', '2025-01-01T00:00:00Z', 'clock');
    this.add('clock', '2025-03-31T12:00:00Z', 'clock');
  }

  add(name: string, at: string, subject: string, rest: Partial<Happened> = {}): void {
    const id = `e${this.events.length}`;
    this.events.push({
      id,
      at: Date.parse(at),
      name,
      subject,
      account: '',
      value: null,
      properties: {},
      ...rest,
    });
  }
}

export async function startRules({ events }: Happenings): Promise<LeadlineServer> {
  const server = await startLeadline({ dataPath: join(await makeTemporaryFolder(), 'data') });
  await importEvents(server, events);
  return server;
}

/** Days of a range, from the first to before the last. */
export function days(from: string, to: string, rest: Partial<How> = {}): How {
  return { period: { range: { from, to } }, grain: 'DAY', groupBy: [], where: [], ...rest };
}

export async function previewOne(
  server: LeadlineServer,
  definition: Parameters<typeof previewSeries>[1],
  how: How,
): Promise<GivenSeries> {
  const [series] = await previewSeries(server, definition, how);
  return series!;
}
