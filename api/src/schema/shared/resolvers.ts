import { GraphQLError, GraphQLScalarType } from 'graphql';
import type { GraphQLScalarTypeConfig } from 'graphql';
import { Temporal } from 'temporal-polyfill';
import type { Resolvers } from '../types.generated.ts';

/** A scalar's code; its description is the SDL's, which one of its own, even none, would replace. */
function scalar<Internal>(config: GraphQLScalarTypeConfig<Internal, string>) {
  const type = new GraphQLScalarType(config);
  Reflect.deleteProperty(type, 'description');
  return type;
}

/** The times that the fact store can hold. */
const firstYear = 1900;
const lastYear = 2299;

/** A date that exists, as YYYY-MM-DD. */
const date = scalar<string>({
  name: 'Date',
  serialize: String,
  parseValue(value) {
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isDate(value)) return value;
    throw new GraphQLError(
      `${JSON.stringify(value)} is no date: it is written YYYY-MM-DD, such as 2026-11-02, and lies in the years ${firstYear} to ${lastYear}.`,
    );
  },
});

function isDate(text: string): boolean {
  try {
    const { year } = Temporal.PlainDate.from(text, { overflow: 'reject' });
    return year >= firstYear && year <= lastYear;
  } catch {
    return false;
  }
}

/** Given out as RFC 3339 in UTC, from a Date or epoch milliseconds. */
const dateTime = scalar<Date>({
  name: 'DateTime',
  serialize(value) {
    return new Date(value as Date | number).toISOString();
  },
  parseValue(value) {
    try {
      return new Date(Temporal.Instant.from(String(value)).epochMilliseconds);
    } catch {
      throw new GraphQLError(
        `${JSON.stringify(value)} is not an instant: it is written 2026-11-02T09:30:00Z.`,
      );
    }
  },
});

const timeZone = scalar<string>({
  name: 'TimeZone',
  serialize: String,
  parseValue(value) {
    try {
      const zone = String(value);
      // An offset such as +02:00 is understood too, but knows no clock changes.
      if (/^[A-Za-z]/.test(zone))
        return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
    } catch {
      // Said below.
    }
    throw new GraphQLError(
      `${JSON.stringify(value)} is not a time zone: it is an IANA name, such as Europe/Berlin.`,
    );
  },
});

export const resolvers: Resolvers = { Date: date, DateTime: dateTime, TimeZone: timeZone };
