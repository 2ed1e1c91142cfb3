import type { Expression, Unit } from '@leadline/db/vocabulary';

/** A formula that cannot be read; the message names the place, counted from 1. */
export class FormulaMistake extends Error {}

interface Token {
  kind: 'number' | 'metric' | 'sign' | 'end';
  text: string;
  /** Of its first character, from 1. */
  position: number;
}

const token =
  /(?<number>\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|(?<metric>[a-z][a-z0-9_]*(?:-[a-z0-9_]+)*)|(?<sign>[-+*/()])/y;

/**
 * Reads `+ - * / ( )`, numbers and metric keys, `*` and `/` before `+` and `-`, else from left to right.
 * A minus between two values has spaces around it, because a key may hold one. Throws FormulaMistake.
 *
 * @example parseFormula('cac / 2') // { operator: '/', left: { metric: 'cac' }, right: { number: 2 } }
 */
export function parseFormula(text: string): Expression {
  const reader = new Reader(text);
  const expression = readSum(reader, 0);
  if (reader.next.kind !== 'end') throw unexpected(reader.next, 'an operator or the end');
  if (countOperators(expression) > mostOperators)
    throw new FormulaMistake(`A formula has at most ${mostOperators} operators; this one has more.`);
  if (metricsIn(expression).length === 0)
    throw new FormulaMistake('A formula names at least one metric by its key, such as spend / 1000.');
  return expression;
}

/** Keys of the metrics that an expression names, each once, in their order. */
export function metricsIn(expression: Expression): string[] {
  if ('number' in expression) return [];
  if ('metric' in expression) return [expression.metric];
  return [...new Set([...metricsIn(expression.left), ...metricsIn(expression.right)])];
}

/** Where a key stands in a formula, from 1. */
export function positionOf(text: string, key: string): number {
  const reader = new Reader(text);
  while (reader.next.kind !== 'end') {
    if (reader.next.kind === 'metric' && reader.next.text === key) return reader.next.position;
    reader.take();
  }
  return 1;
}

/** What a reader can still check; deeper trees the fact store does not read. */
const mostOperators = 100;

function countOperators(expression: Expression): number {
  return 'operator' in expression
    ? 1 + countOperators(expression.left) + countOperators(expression.right)
    : 0;
}

class Reader {
  readonly #text: string;
  next: Token;

  constructor(text: string) {
    this.#text = text;
    this.next = this.#read(0);
  }

  take(): Token {
    const taken = this.next;
    this.next = this.#read(taken.position - 1 + taken.text.length);
    return taken;
  }

  isSpaced({ position, text }: Token): boolean {
    return (
      /\s/.test(this.#text[position - 2] ?? ' ') && /\s/.test(this.#text[position - 1 + text.length] ?? ' ')
    );
  }

  #read(from: number): Token {
    token.lastIndex = from + /^\s*/.exec(this.#text.slice(from))![0].length;
    const position = token.lastIndex + 1;
    if (position > this.#text.length) return { kind: 'end', text: '', position };
    const found = token.exec(this.#text);
    if (found === null) {
      throw new FormulaMistake(
        `“${[...this.#text.slice(position - 1)][0]}” at position ${position} cannot stand in a formula; it is made of metric keys, numbers, + - * / and parentheses.`,
      );
    }
    const { number, metric } = found.groups!;
    return { kind: number ? 'number' : metric ? 'metric' : 'sign', text: found[0], position };
  }
}

const deepest = 50;

function readSum(reader: Reader, depth: number): Expression {
  let left = readProduct(reader, depth);
  while (reader.next.text === '+' || reader.next.text === '-') {
    const sign = reader.take();
    if (sign.text === '-' && !reader.isSpaced(sign))
      throw new FormulaMistake(`Write spaces around the minus at position ${sign.position}: a - b.`);
    left = { operator: sign.text as '+' | '-', left, right: readProduct(reader, depth) };
  }
  return left;
}

function readProduct(reader: Reader, depth: number): Expression {
  let left = readValue(reader, depth);
  while (reader.next.text === '*' || reader.next.text === '/') {
    const sign = reader.take();
    left = { operator: sign.text as '*' | '/', left, right: readValue(reader, depth) };
  }
  return left;
}

function readValue(reader: Reader, depth: number): Expression {
  const taken = reader.take();
  if (depth > deepest)
    throw new FormulaMistake(
      `A formula is nested at most ${deepest} deep; this is deeper at position ${taken.position}.`,
    );
  if (taken.kind === 'number') return { number: readNumber(taken) };
  if (taken.kind === 'metric') return { metric: taken.text };
  if (taken.text === '-') return { operator: '-', left: { number: 0 }, right: readValue(reader, depth + 1) };
  if (taken.text !== '(') throw unexpected(taken, 'a metric key, a number or “(”');
  const inside = readSum(reader, depth + 1);
  const closing = reader.take();
  if (closing.text !== ')') throw unexpected(closing, `“)” for the “(” at position ${taken.position}`);
  return inside;
}

function readNumber({ text, position }: Token): number {
  const number = Number(text);
  if (Number.isFinite(number)) return number;
  throw new FormulaMistake(`The number ${text} at position ${position} is too large.`);
}

function unexpected({ kind, text, position }: Token, wanted: string): FormulaMistake {
  const found = kind === 'end' ? 'The formula ends' : `“${text}” stands`;
  return new FormulaMistake(`${found} at position ${position} where ${wanted} is expected.`);
}

/** What a metric's values are measured in; `currency` is null where the unit is not CURRENCY. */
export interface Measured {
  unit: Unit;
  currency: string | null;
}

/**
 * What an expression's values are measured in, where that can be told: of a sum, what its parts are;
 * of a product or quotient, nothing. Throws FormulaMistake where different things are added.
 */
export function unitOf(expression: Expression, unitOfMetric: (key: string) => Measured): Measured | null {
  if ('number' in expression) return null;
  if ('metric' in expression) return unitOfMetric(expression.metric);
  const left = unitOf(expression.left, unitOfMetric);
  const right = unitOf(expression.right, unitOfMetric);
  if (expression.operator === '*' || expression.operator === '/') return null;
  if (left !== null && right !== null && (left.unit !== right.unit || left.currency !== right.currency)) {
    throw new FormulaMistake(
      `${nameOf(left)} and ${nameOf(right)} cannot be ${expression.operator === '+' ? 'added' : 'subtracted'}; both sides of ${expression.operator} are of one unit.`,
    );
  }
  return left ?? right;
}

function nameOf({ unit, currency }: Measured): string {
  return currency === null ? unit : `${unit} in ${currency}`;
}
