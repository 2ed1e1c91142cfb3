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
 * (`params`, `detail`), and what people have typed.
 */
export function serializeError(error: unknown): ErrorInLog {
  if (!(error instanceof Error))
    return { type: typeof error, message: withoutSecrets(String(error)), stack: '' };
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

/** Without the values that Drizzle writes behind a statement, tokens, and addresses of people. */
function withoutSecrets(message: string): string {
  return message
    .replace(/\nparams: .*/s, '')
    .replace(/\b(Bearer|Basic) \S+/gi, '$1 [redacted]')
    .replace(/\bll_\w+/g, '[token]')
    .replace(/[^\s"'<>@]+@[^\s"'<>@]+\.\w+/g, '[e-mail]')
    .replace(/(\w+:\/\/)[^\s/@]+@/g, '$1[redacted]@');
}
