/** Arithmetic by recursive descent: a sum of products of atoms. */
type Read = (key: string) => number | null;

/** The value of an expression; null where a part is null or a divisor is 0. */
export function evaluate(expression: string, read: Read): number | null {
  const tokens = expression.match(token) ?? [];
  const value = sumOf(tokens, read);
  if (tokens.length > 0) throw new Error(`${tokens.join(' ')} is left of ${expression}`);
  return value;
}

/** Keys of the metrics that an expression names. */
export function partsOf(expression: string): string[] {
  return (expression.match(token) ?? []).filter((one) => /^[a-z]/.test(one));
}

const token = /[a-z][a-z0-9_]*(?:-[a-z0-9_]+)*|\d+(?:\.\d+)?|[-+*/()]/g;

function sumOf(tokens: string[], read: Read): number | null {
  let value = productOf(tokens, read);
  while (tokens[0] === '+' || tokens[0] === '-') {
    const isPlus = tokens.shift() === '+';
    const next = productOf(tokens, read);
    value = both(value, next, (a, b) => (isPlus ? a + b : a - b));
  }
  return value;
}

function productOf(tokens: string[], read: Read): number | null {
  let value = atomOf(tokens, read);
  while (tokens[0] === '*' || tokens[0] === '/') {
    const isTimes = tokens.shift() === '*';
    const next = atomOf(tokens, read);
    value = both(value, next, (a, b) => (isTimes ? a * b : b === 0 ? null : a / b));
  }
  return value;
}

function atomOf(tokens: string[], read: Read): number | null {
  const first = tokens.shift()!;
  if (/^\d/.test(first)) return Number(first);
  if (first !== '(') return read(first);
  const value = sumOf(tokens, read);
  tokens.shift();
  return value;
}

function both(a: number | null, b: number | null, join: (a: number, b: number) => number | null) {
  return a === null || b === null ? null : join(a, b);
}
