/** How an error stands in the log. */
export interface ErrorInLog {
  type: string;
  message: string;
  code?: string | undefined;
  /** Where it was thrown, a frame a line, without the message. */
  stack: string;
  cause?: ErrorInLog | undefined;
}

/**
 * An error for the log. Its other members are left out: drivers put a statement's values there
 * (`params`, `detail`), and what people have typed. Of what is no error the type alone is told: a cause may be
 * anything, such as the parameters that a stranger came with.
 */
export function serializeError(error: unknown): ErrorInLog {
  if (!(error instanceof Error)) return { type: typeOf(error), message: '', stack: '' };
  return {
    type: error.name,
    message: withoutSecrets(error.message),
    code: 'code' in error ? String(error.code) : undefined,
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    cause: error.cause === undefined ? undefined : serializeError(error.cause),
  };
}

/** Such as URLSearchParams or string. */
function typeOf(value: unknown): string {
  // What has no prototype has no constructor.
  const made = (value as object | null | undefined)?.constructor as { name: string } | undefined;
  return typeof value === 'object' ? (made?.name ?? 'object') : typeof value;
}

/** So that a text from outside is read in no time, whatever it holds. */
const longestMessage = 2000;

/** Without the values that Drizzle writes behind a statement, tokens, and addresses of people. */
function withoutSecrets(message: string): string {
  return cut(message)
    .replace(/\nparams: .*/s, '')
    .replace(/\b(Bearer|Basic) \S+/gi, '$1 [redacted]')
    .replace(/\bll_[\w-]+/g, '[token]')
    .replace(/[^\s"'<>@]{1,64}@[^\s"'<>@]{1,255}\.\w+/g, '[e-mail]')
    .replace(/(\b\w{1,20}:\/\/)[^\s/@]+@/g, '$1[redacted]@');
}

/** Between words: half a secret would not be known for one. */
function cut(message: string): string {
  return message.length <= longestMessage ? message : message.slice(0, longestMessage).replace(/\S*$/, '…');
}
