import type { EventMapping } from './mapping.ts';
import type { RecordFile } from './record-file.ts';
import { cell } from './records.ts';
import type { Judgement, Verdict } from './records.ts';
import { isMissing, isNoNumber, timeVerdicts } from './verdicts.ts';
import { timeOf } from './time.ts';
import type { TimeReading } from './time.ts';

export interface EventFile extends RecordFile {
  mapping: EventMapping;
  times: TimeReading;
  now: Date;
}

export function judgeEvents(file: EventFile): Judgement {
  const { mapping, times, now } = file;
  const verdicts: Verdict[] = [
    ['NO_TIME', isMissing(file, mapping.at)],
    ...timeVerdicts(now),
    ['NO_SUBJECT', isMissing(file, mapping.subject)],
  ];
  if (typeof mapping.name === 'number') verdicts.push(['NO_NAME', isMissing(file, mapping.name)]);
  if (mapping.value !== undefined) verdicts.push(['NOT_A_NUMBER', isNoNumber(file, mapping.value)]);
  return { at: timeOf(cell(file, mapping.at), times), verdicts };
}
