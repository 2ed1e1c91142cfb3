/**
 * ClickHouse SQL as a value: text with bound parameters, composed from fragments. Values never reach
 * the text; the words of a fragment are all ours.
 */

type Scalar = string | number | null;
type ParameterValue = Scalar | ParameterValue[];

class Parameter {
  readonly type: string;
  readonly value: ParameterValue;
  constructor(type: string, value: ParameterValue) {
    this.type = type;
    this.value = value;
  }
}

/** Part of a statement: `sql` makes it, other fragments and statements take it in. */
export class Fragment {
  readonly strings: readonly string[];
  readonly parts: readonly (Fragment | Parameter)[];
  constructor(strings: readonly string[], parts: readonly (Fragment | Parameter)[]) {
    this.strings = strings;
    this.parts = parts;
  }
}

/** A fragment; `${…}` takes fragments and bound values. */
export function sql(strings: TemplateStringsArray, ...parts: (Fragment | Parameter)[]): Fragment {
  return new Fragment(strings, parts);
}

/** A value bound as a parameter of ClickHouse type `type`, such as `Array(Int64)`. */
export function bind(type: string, value: ParameterValue): Parameter {
  return new Parameter(type, value);
}

/** Text that is ours, such as the name of a stage table. Never give it anything that came from outside. */
export function trusted(text: string): Fragment {
  return new Fragment([text], []);
}

/** Fragments one after another with `separator`, which is ours, between them. */
export function join(fragments: readonly Fragment[], separator: string): Fragment {
  if (fragments.length === 0) return trusted('');
  return new Fragment(['', ...fragments.slice(1).map(() => separator), ''], fragments);
}

/** All of the conditions; true where there are none. */
export function all(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? sql`true` : join(conditions, ' AND ');
}

/** A whole statement with the name that goes into logs and, as a comment, to the engine. */
export interface Statement {
  name: string;
  fragment: Fragment;
}

export function statement(name: string, fragment: Fragment): Statement {
  return { name, fragment };
}

/** The text with `{p0:Type}` where a value is bound, and the values beside it. */
export function withParameters(fragment: Fragment): {
  text: string;
  parameters: Record<string, ParameterValue>;
} {
  const parameters: Record<string, ParameterValue> = {};
  const text = render(fragment, (parameter) => {
    const key = `p${Object.keys(parameters).length}`;
    parameters[key] = parameter.value;
    return `{${key}:${parameter.type}}`;
  });
  return { text, parameters };
}

/** The same with every value written out, of the type it was bound with. */
export function withTypedLiterals(fragment: Fragment): string {
  return render(fragment, ({ type, value }) => `CAST(${literal(value)}, '${type}')`);
}

/** The same with plain literals, for people to read and to run elsewhere. */
export function withLiterals(fragment: Fragment): string {
  return render(fragment, ({ value }) => literal(value));
}

function render(fragment: Fragment, write: (parameter: Parameter) => string): string {
  return fragment.strings
    .map((text, i) => {
      const part = fragment.parts[i];
      if (part === undefined) return text;
      return text + (part instanceof Parameter ? write(part) : render(part, write));
    })
    .join('');
}

function literal(value: ParameterValue): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  return `[${value.map(literal).join(', ')}]`;
}
