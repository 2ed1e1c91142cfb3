import type { MemberRow } from '@leadline/db/relational/member';
import { Temporal } from 'temporal-polyfill';
import { localAccess } from '../auth/access.ts';
import { createContext } from '../context.ts';
import type { Context } from '../context.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { House } from '../house.ts';
import type { Action } from './story/acts.ts';

/** Where the story is played: who is there, what was made so far, and what time it is. */
export class Stage {
  readonly #house: House;
  readonly #today: Temporal.PlainDate;
  readonly #timeZone: string;
  readonly #people = new Map<string, MemberRow>();
  readonly #made = new Map<string, string>();
  #acts = 0;

  constructor(house: House, { today, calendar }: { today: string; calendar: Calendar }) {
    this.#house = house;
    this.#today = Temporal.PlainDate.from(today);
    this.#timeZone = calendar.timeZone;
  }

  /** Who acts, on the morning of the day of the act; each act is a second after the one before. */
  async contextOf({ by, daysAgo }: Pick<Action, 'by' | 'daysAgo'>): Promise<Context> {
    const day = this.#today.subtract({ days: daysAgo });
    const morning = day.toZonedDateTime({ timeZone: this.#timeZone, plainTime: '09:00' });
    const at = morning.epochMilliseconds + ++this.#acts * 1000;
    const house: House = { ...this.#house, now: () => new Date(at) };
    const access = await localAccess(house);
    if (by === null) return createContext(house, access);
    const member = this.#people.get(by)!;
    return createContext(house, { ...access, role: member.role, member });
  }

  /** Keeps the id or key of what was made under its name in the story. */
  name(name: string, { id }: { id: string }): void {
    this.#made.set(name, id);
  }

  /** undefined where there is no such thing, or not yet. */
  find(name: string): string | undefined {
    return this.#made.get(name);
  }

  idOf(name: string): string {
    const id = this.find(name);
    if (id === undefined) throw new Error(`The story speaks of “${name}” before it is made.`);
    return id;
  }

  welcome(member: MemberRow): void {
    this.#people.set(member.name, member);
    this.name(member.name, member);
  }
}
