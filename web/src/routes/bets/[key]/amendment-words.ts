import { filterOpWords } from '#lib/filter-words.ts';
import { formatDay, formatNumberOf, formatPercent, signOf } from '#lib/format.ts';

/* Paths of changed values, and the values, in the words of the page. */

interface Names {
  /** Names of metrics by their keys, of people and themes by their ids. */
  nameOf: (key: string) => string | undefined;
  today: string;
}

type Write = (text: string, names: Names) => string;

const asIs: Write = (text) => text;
const named: Write = (text, { nameOf }) => nameOf(text) ?? text;
const inDays: Write = (text) => formatNumberOf(Number(text), 'day');
const onDay: Write = (text, { today }) => formatDay(text, today);
const share: Write = (text) => formatPercent(Number(text));
const change: Write = (text) => signOf(Number(text)) + formatPercent(Number(text));

const fields: Record<string, [name: string, write: Write]> = {
  title: ['Title', asIs],
  team: ['Team', asIs],
  quarter: ['Quarter', asIs],
  theme: ['Theme', named],
  owner: ['Owner', named],
  problem: ['Problem', asIs],
  'hypothesis.change': ['What changes', asIs],
  'hypothesis.audience': ['For whom', asIs],
  'hypothesis.because': ['Why it should work', asIs],
  'hypothesis.segment.#.dimension': ['Filter of the audience', asIs],
  'hypothesis.segment.#.op': ['Filter of the audience', (text) => filterOpWords[text as 'EQ'] ?? text],
  'hypothesis.segment.#.values.#': ['Filter of the audience', asIs],
  leadingMetric: ['Leading metric', named],
  'prediction.lift': ['Promised change', change],
  'prediction.low': ['At least', change],
  'prediction.high': ['At most', change],
  'prediction.confidence': ['How sure', share],
  'guardrails.#.metric': ['Guardrail', named],
  'guardrails.#.margin': ['Worst change we accept', share],
  'alsoWatch.#': ['Also watched', named],
  'plan.rollout.controls.#': ['Control metric', named],
  'plan.rollout.baselineDays': ['Learned from', inDays],
  'plan.experiment.exposure.event': ['Who saw it', asIs],
  'plan.experiment.variantProperty': ['Property that names the group', asIs],
  'plan.experiment.control': ['Group without the change', asIs],
  'plan.experiment.treatment': ['Group with the change', asIs],
  'plan.experiment.expectedShare': ['Share that gets it', share],
  'plan.experiment.reading': ['Read', (text) => (text === 'ANYTIME' ? 'on any day' : 'once')],
  'plan.experiment.baselineDays': ['Days before', inDays],
  windowDays: ['Window', inDays],
  launchBy: ['Launch by', onDay],
  reviewOn: ['Review date', onDay],
  effortWeeks: ['Effort', (text) => `${text} person-weeks`],
  risks: ['Risks', asIs],
  ask: ['Asked of others', asIs],
};

export interface ChangedValue {
  field: string;
  before: string;
  after: string;
}

/** `prediction.lift` from 0.03 to 0.02 is `Promised change`, `+3 %`, `+2 %`; a list's place is said where it has several. */
export function describeChange({ field, before, after }: ChangedValue, names: Names): ChangedValue {
  const path = field.replaceAll(/\.\d+/g, '.#');
  const [name, write] = fields[path] ?? [path.split('.')[0] ?? field, asIs];
  const index = /^guardrails\.(\d+)\./.exec(field)?.[1];
  const place =
    index === undefined ? '' : `${path.endsWith('margin') ? ', guardrail' : ''} ${Number(index) + 1}`;
  const written = (text: string) => (text === '' ? 'none' : write(text, names));
  return { field: name + place, before: written(before), after: written(after) };
}

const order = Object.keys(fields);
const placeOf = ({ field }: { field: string }) => order.indexOf(field.replaceAll(/\.\d+/g, '.#'));

/** Changes that were made at once, for one reason, stand together, in the order of the form. */
export function groupChanges<T extends { at: string; reason: string; field: string }>(
  changes: readonly T[],
): T[][] {
  const groups: T[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last?.[0]?.at === change.at && last[0].reason === change.reason) last.push(change);
    else groups.push([change]);
  }
  return groups.map((group) => group.toSorted((a, b) => placeOf(a) - placeOf(b)));
}
