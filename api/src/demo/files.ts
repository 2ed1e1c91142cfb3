import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { propertyNames } from './moments.ts';
import type { DemoEvent } from './moments.ts';
import type { Person } from './people.ts';
import type { Simulation } from './simulation.ts';

export interface SimulationFiles {
  events: string;
  traits: string;
  spend: string;
}

/** Nothing in them needs quotes. */
export async function writeFiles({ lives, spend }: Simulation, folder: string): Promise<SimulationFiles> {
  await mkdir(folder, { recursive: true });
  const files = {
    events: join(folder, 'events.csv'),
    traits: join(folder, 'traits.csv'),
    spend: join(folder, 'spend.csv'),
  };
  const traits = [traitHeader];
  const people = (person: Person) => traits.push(writeTraits(person));
  await pipeline(Readable.from(eventLines(lives, people)), createWriteStream(files.events));
  await writeFile(files.traits, traits.join(''));
  await writeFile(
    files.spend,
    ['date,value\n', ...spend.map(({ date, value }) => `${date},${value}\n`)].join(''),
  );
  return files;
}

const eventHeader = `id,at,name,subject,account,value,${propertyNames.join(',')}\n`;
const traitHeader = 'subject,persona,plan,team_size,country\n';
const linesAtOnce = 5000;

function* eventLines(lives: Simulation['lives'], onPerson: (person: Person) => void): Generator<string> {
  let text = eventHeader;
  let count = 0;
  for (const { person, events } of lives) {
    if (person !== null && events.length > 0) onPerson(person);
    for (const event of events) {
      text += writeEvent(event, ++count);
      if (count % linesAtOnce !== 0) continue;
      yield text;
      text = '';
    }
  }
  yield text;
}

function writeEvent({ at, name, subject, account, value, properties }: DemoEvent, number: number): string {
  let line = `e${number},${at},${name},${subject},${account},${value ?? ''}`;
  for (const property of propertyNames) line += `,${properties[property] ?? ''}`;
  return `${line}\n`;
}

function writeTraits({ id, persona, plan, teamSize, country }: Person): string {
  return `${id},${persona},${plan},${teamSize},${country}\n`;
}
