import type { Diary } from './diary.ts';
import { expose } from './experiments.ts';
import type { Person } from './people.ts';
import { dayOf } from './product.ts';
import type { Product } from './product.ts';
import type { Random } from './random.ts';
import { Imports } from './imports.ts';
import { msPerDay } from './timeline.ts';

/** A time in which somebody comes back on a share of the working days. */
export interface Span {
  from: number;
  to: number;
  dailyShare: number;
  /** Without, they look around and go. */
  works: boolean;
}

/** The busiest day's business, by which days are drawn before quiet ones are left out. */
const mostBusiness = 1.08;
const msPerHour = 3_600_000;

/** Of sessions, or events in a session. */
const rates = { core: 0.86, feature: 0.4, timed: 0.37, ticket: 0.11, complaint: 0.012, crash: 0.0125 };
const requestMs = { median: 150, spread: 0.6 };
/** Share of people who use the feature at all, before any change of the product. */
const featureShare = 0.3;

/** What somebody does once they are in: sessions and all that lies in them. */
export class Usage {
  readonly #product: Product;
  readonly #random: Random;
  readonly #person: Person;
  readonly #diary: Diary;
  readonly #imports: Imports;
  readonly #featureDraw: number;

  constructor(product: Product, random: Random, { person, diary }: { person: Person; diary: Diary }) {
    this.#product = product;
    this.#random = random;
    this.#person = person;
    this.#diary = diary;
    this.#imports = new Imports(product, random, { person, diary });
    this.#featureDraw = random.uniform();
  }

  /** The session in which somebody signs up, and that of their first value. */
  begin(at: number, firstValueAt: number | null): void {
    this.#open(at + 1000);
    if (firstValueAt === null) return;
    if (firstValueAt > at + 4 * msPerHour) this.#open(firstValueAt - 60_000);
    this.#work(firstValueAt + 60_000);
  }

  /** Sessions on some of the days of the spans, which follow one another. */
  live(spans: readonly Span[]): void {
    const { timeline } = this.#product;
    for (const { from, to, dailyShare, works } of spans) {
      const last = Math.min(to, timeline.endAt);
      let day = Math.floor((from - timeline.startAt) / msPerDay);
      for (;;) {
        day += Math.max(1, Math.ceil(this.#random.exponential(dailyShare * mostBusiness)));
        const at = timeline.startAt + day * msPerDay + this.#timeOfDay();
        if (at >= last) break;
        if (day >= 0 && this.#random.uniform() * mostBusiness < timeline.business[day]!)
          this.#visit(at, works);
      }
    }
    this.#imports.writeRepeat((at) => this.#open(at));
  }

  #visit(at: number, works: boolean): void {
    this.#open(at);
    if (works && this.#random.isTrue(rates.core)) this.#work(at + this.#random.between(20, 900) * 1000);
  }

  #open(at: number): void {
    const { effects, troubles } = this.#product;
    const person = this.#person;
    const { platform, plan } = person;
    const day = dayOf(this.#product, at);
    expose(this.#product, this.#random, { person, diary: this.#diary, where: 'SESSION', at });
    this.#diary.add('SESSION', at, { platform, plan });
    const happens = (rate: number, metric: Parameters<typeof effects.factor>[0], trouble: Float64Array) =>
      this.#random.isTrue(rate * effects.factor(metric, day, person) * trouble[day]!);
    const later = () => at + this.#random.between(30, 2400) * 1000;
    if (happens(rates.crash, 'crash-rate', troubles.crashes)) this.#diary.add('CRASH', later(), { platform });
    if (happens(rates.ticket, 'ticket-volume', troubles.tickets))
      this.#diary.add('TICKET', later(), { topic: this.#random.pick(topics) });
    if (happens(rates.complaint, 'complaint-rate', troubles.complaints))
      this.#diary.add('COMPLAINT', later(), { topic: this.#random.pick(topics) });
    if (this.#random.isTrue(rates.timed)) this.#timeRequest(at, day);
  }

  #timeRequest(at: number, day: number): void {
    const { effects, troubles } = this.#product;
    const level = effects.factor('latency-p95', day, this.#person) * troubles.latency[day]!;
    const ms = this.#random.lognormal(requestMs.median * level, requestMs.spread);
    const route = this.#random.pick(routes);
    this.#diary.add('REQUEST_TIMED', at + 3000, { route, platform: this.#person.platform }, Math.round(ms));
  }

  #work(at: number): void {
    const { platform } = this.#person;
    const day = dayOf(this.#product, at);
    this.#diary.add('CORE_ACTION', at, { platform });
    const adopts = featureShare * this.#product.effects.factor('feature-adoption', day, this.#person);
    if (this.#random.isTrue(rates.feature) && this.#featureDraw < adopts)
      this.#diary.add('FEATURE_USE', at + this.#random.between(10, 600) * 1000, { platform });
    this.#imports.attempt(at);
  }

  /** Around noon, within the working day. */
  #timeOfDay(): number {
    return (7 + 7 * (this.#random.uniform() + this.#random.uniform())) * msPerHour;
  }
}

const routes = [
  ['board', 6],
  ['search', 2],
  ['report', 1],
  ['import', 1],
] as const;

const topics = [
  ['import', 4],
  ['sharing', 3],
  ['billing', 2],
  ['speed', 2],
  ['other', 3],
] as const;
