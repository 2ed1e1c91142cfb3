/** One gap of several, as `commitBet` lists them. */
export interface Problem {
  code: string;
  field: string;
  message: string;
}

export interface GraphqlError {
  message: string;
  path?: readonly (string | number)[];
  extensions?: { code?: string; field?: string; problems?: Problem[]; requestId?: string };
}

/** What a page is told of a failure; plain data, so that it travels from the server to the browser. */
export interface Failure {
  code: string;
  message: string;
  field: string | null;
  problems: Problem[];
  requestId: string | null;
}

export class GraphqlFailure extends Error {
  override name = 'GraphqlFailure';
  readonly failure: Failure;

  constructor({ message, extensions }: GraphqlError) {
    super(message);
    this.failure = {
      code: extensions?.code ?? 'INTERNAL_SERVER_ERROR',
      message,
      field: extensions?.field ?? null,
      problems: extensions?.problems ?? [],
      requestId: extensions?.requestId ?? null,
    };
  }

  get isExpected(): boolean {
    return this.failure.code !== 'INTERNAL_SERVER_ERROR';
  }
}

/** The content of one card: its data, or why there is none. One failing card never breaks a page. */
export type Card<T> = { data: T; failure: null } | { data: null; failure: Failure };

export async function settle<T>(answer: Promise<T>): Promise<Card<T>> {
  try {
    return { data: await answer, failure: null };
  } catch (error) {
    if (error instanceof GraphqlFailure) return { data: null, failure: error.failure };
    throw error;
  }
}
