import { bind, join, sql } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import type { EventFile } from './event-file.ts';
import type { PropertyColumn } from './mapping.ts';
import { cell, rawCell } from './records.ts';

/** A record as an event: what each column of the event table is made of. */
export interface EventRow {
  ownId: Fragment;
  actor: Fragment;
  name: Fragment;
  account: Fragment;
  value: Fragment;
  strings: Fragment;
  numbers: Fragment;
  /** Everything that the event is, as text in which no two events look alike. */
  content: Fragment;
}

export function eventRow(file: EventFile, numberColumns: ReadonlySet<PropertyColumn>): EventRow {
  const { mapping } = file;
  const optional = (column: number | undefined) => (column === undefined ? sql`''` : cell(file, column));
  const properties = mapping.properties.map((property) => {
    const isNumber = numberColumns.has(property);
    const raw = rawCell(file, property.column);
    const number = sql`toFloat64OrZero(${cell(file, property.column)})`;
    return { name: property.name, isNumber, raw, value: isNumber ? number : raw };
  });
  const actor = cell(file, mapping.subject);
  const name = eventName(file);
  const account = optional(mapping.account);
  const value = sql`toFloat64OrNull(${optional(mapping.value)})`;
  return {
    ownId: optional(mapping.id),
    actor,
    name,
    account,
    value,
    strings: mapOf(
      properties.filter((property) => !property.isNumber),
      'String',
    ),
    numbers: mapOf(
      properties.filter((property) => property.isNumber),
      'Float64',
    ),
    // A missing property leaves no trace, so that a file which has one more empty column, or whose
    // column of numbers has since got a word in it, still gives the same events.
    content: sql`concat(${join(
      [
        sql`toString(toUnixTimestamp64Milli(assumeNotNull(at)))`,
        ...[actor, name, account, sql`ifNull(toString(${value}), '')`].map(measured),
        ...properties.map(
          ({ name, raw, value }) =>
            sql`if(${raw} = '', '', concat(${bind('String', `;${Buffer.byteLength(name)}:${name}`)}, ${measured(sql`toString(${value})`)}))`,
        ),
      ],
      ', ',
    )})`,
  };
}

export function eventName(file: EventFile): Fragment {
  const { name } = file.mapping;
  return typeof name === 'number' ? cell(file, name) : sql`${bind('String', name.text)}`;
}

interface Property {
  name: string;
  raw: Fragment;
  value: Fragment;
}

/** A map of the properties that the record has, in the order given. */
function mapOf(properties: readonly Property[], type: 'String' | 'Float64'): Fragment {
  const mapType = `Map(LowCardinality(String), ${type})`;
  if (properties.length === 0) return sql`CAST(map(), ${bind('String', mapType)})`;
  const pairs = properties.map(({ name, value }) => sql`${bind('String', name)}, ${value}`);
  const present = properties.map(({ raw }) => sql`${raw} != ''`);
  const whole = sql`map(${join(pairs, ', ')})`;
  return sql`CAST(if(${join(present, ' AND ')}, ${whole}, mapFromArrays(
    arrayFilter((name, isPresent) -> isPresent, mapKeys(${whole}), [${join(present, ', ')}]),
    arrayFilter((value, isPresent) -> isPresent, mapValues(${whole}), [${join(present, ', ')}]))), ${bind('String', mapType)})`;
}

/** Text behind its length, so that where it ends is never in doubt. */
function measured(text: Fragment): Fragment {
  return sql`concat('|', toString(length(${text})), ':', ${text})`;
}
