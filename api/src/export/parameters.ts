import { badInput } from '../errors.ts';

/** Reads all that a URL's parameter was given, at least once; throws a UserError with what would be right. */
export type ParameterReader = (name: string, texts: readonly string[]) => unknown;

/**
 * The arguments of a query as its variables. A parameter that no reader is named after is refused, so
 * that a misspelt one is not overlooked; one that is missing has the query's own default.
 */
export function readParameters(
  parameters: URLSearchParams,
  readers: Readonly<Record<string, ParameterReader>>,
): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  for (const name of new Set(parameters.keys())) {
    if (!Object.hasOwn(readers, name)) {
      throw badInput(name, `There is no parameter “${name}”; there are: ${Object.keys(readers).join(', ')}.`);
    }
    variables[name] = readers[name]!(name, parameters.getAll(name));
  }
  return variables;
}

/** A text, given once. */
export function text(name: string, texts: readonly string[]): string {
  if (texts.length === 1) return texts[0]!;
  throw badInput(name, `${name} is given ${texts.length} times; give it once.`);
}

/** Keys of metrics or dimensions: with commas between them, a parameter each, or a list as JSON. */
export function keys(name: string, given: readonly string[]): unknown[] {
  return given.flatMap((list) => (isJson(list) ? json(name, [list]) : list.split(',')));
}

export function number(name: string, given: readonly string[]): number {
  const value = text(name, given);
  if (value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
  throw badInput(name, `${name} is “${value}”; it is a number.`);
}

/** An input object of the query's, or a list of them. */
export function json(name: string, given: readonly string[]): unknown {
  const value = text(name, given);
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw badInput(name, `${name} is no JSON: it is written as in a query's variables, and percent-encoded.`);
  }
}

/** Whether a value is written as in a query's variables where a shorter form is known, too. */
function isJson(value: string): boolean {
  return /^\s*[[{]/.test(value);
}

/** FROM/TO, the second day not included, or a DateRange as JSON. */
export function range(name: string, given: readonly string[]): unknown {
  const value = text(name, given);
  if (isJson(value)) return json(name, given);
  const days = value.split('/');
  if (days.length === 2) return { from: days[0]!, to: days[1]! };
  throw badInput(
    name,
    `${name} is “${days.join('/')}”; it is two days, such as 2026-01-01/2026-02-01, the second not included.`,
  );
}

/** `previousPeriod`, `previousYear`, FROM/TO, or a Compare as JSON. */
export function compare(name: string, given: readonly string[]): unknown {
  const value = text(name, given);
  if (isJson(value)) return json(name, given);
  if (value === 'previousPeriod' || value === 'previousYear') return { [value]: true };
  if (value.includes('/')) return { range: range(name, given) };
  throw badInput(
    name,
    `${name} is “${value}”; it is previousPeriod, previousYear, or two days such as 2026-01-01/2026-02-01.`,
  );
}
