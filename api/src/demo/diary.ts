import { eventOf, exposureEvent } from './moments.ts';
import type { DemoEvent, DemoProperties } from './moments.ts';
import type { Person } from './people.ts';
import type { Timeline } from './timeline.ts';

/** What somebody does, written down in any order; what would come after the last day is left out. */
export class Diary {
  readonly events: DemoEvent[] = [];
  readonly #person: Pick<Person, 'id' | 'account'>;
  readonly #timeline: Timeline;

  constructor(person: Pick<Person, 'id' | 'account'>, timeline: Timeline) {
    this.#person = person;
    this.#timeline = timeline;
  }

  add(
    moment: keyof typeof eventOf | 'EXPOSED',
    at: number,
    properties: DemoProperties = {},
    value?: number,
  ): void {
    const { startAt, endAt } = this.#timeline;
    if (at < startAt || at >= endAt) return;
    const { id, account } = this.#person;
    this.events.push({
      at: Math.floor(at),
      name: moment === 'EXPOSED' ? exposureEvent : eventOf[moment],
      subject: id,
      account,
      ...(value !== undefined && { value }),
      properties,
    });
  }
}
