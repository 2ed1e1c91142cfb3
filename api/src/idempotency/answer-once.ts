import { setTimeout as sleep } from 'node:timers/promises';
import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import {
  claimAnswer,
  deleteKeptAnswer,
  deleteKeptAnswersBefore,
  findKeptAnswer,
  renewClaim,
  setKeptAnswer,
} from '@leadline/db/relational/kept-answer';
import { rememberDeeds, tellAuditLog } from '../auth/audit-operation.ts';
import type { Context } from '../context.ts';
import type { ErrorCode } from '../errors.ts';
import { statusOf } from '../http/status-of.ts';
import { hashTexts, sealText, unsealText } from './seal.ts';

const keptForMs = 24 * 3_600_000;
/** While a mutation runs, its claim is renewed; one that was not for so long has no answer to come. */
const leaseMs = 30_000;
const renewEveryMs = 10_000;
const pollMs = 100;

/**
 * A mutation with an `Idempotency-Key` header runs once; whoever repeats it is given the first answer. Each
 * operation is in the audit log before its answer is kept or leaves, so that nothing is said to have been done
 * that the log does not know of; a repeated answer is of what the log has told already.
 */
export const answerOnce: ApolloServerPlugin<Context> = {
  serverWillStart({ schema }) {
    rememberDeeds(schema);
    return Promise.resolve();
  },
  requestDidStart() {
    let claim: Claim | undefined;
    let isRepeated = false;
    return Promise.resolve({
      async responseForOperation({ request, operation, contextValue, response: { http } }) {
        const key = request.http?.headers.get('idempotency-key');
        if (key === undefined || operation.operation !== 'mutation') return null;
        // Who is not known shares their keys with all others, and would be given no session.
        if (contextValue.access.mode === 'ANONYMOUS') return null;
        const found = await claimOrFind(contextValue, request, key);
        if ('keyHash' in found) {
          claim = holdClaim(contextValue, { key, keyHash: found.keyHash });
          return null;
        }
        isRepeated = found.isKept;
        if (found.status !== undefined) http.status = found.status;
        return { http, body: { kind: 'single', singleResult: found.answer } };
      },
      async willSendResponse(request) {
        try {
          if (!isRepeated) await tellAuditLog(request);
          const { body } = request.response;
          if (claim !== undefined && body.kind === 'single') await claim.settle(body.singleResult);
        } finally {
          claim?.letGo();
        }
      },
    });
  },
};

interface Claim {
  /** Keeps the answer, or gives the key back where nothing was done for a reason that may pass. */
  settle(answer: FormattedExecutionResult): Promise<void>;
  letGo(): void;
}

function holdClaim({ house, deeds }: Context, { key, keyHash }: { key: string; keyHash: string }): Claim {
  const { db } = house.model;
  const renewal = setInterval(() => {
    // Where the store does not answer, the claim runs out, and whoever repeats it is told to look.
    renewClaim(db, keyHash, house.now()).catch(() => undefined);
  }, renewEveryMs).unref();
  return {
    async settle(answer) {
      const { data, errors } = answer;
      const isNothingDone = deeds.every(({ isDone }) => !isDone);
      if (isNothingDone && isPassing(answer)) await deleteKeptAnswer(db, keyHash);
      else await setKeptAnswer(db, keyHash, sealText(JSON.stringify({ data, errors }), key));
    },
    letGo: () => clearInterval(renewal),
  };
}

type Found = { keyHash: string } | { answer: FormattedExecutionResult; isKept: boolean; status?: number };

async function claimOrFind({ house, access }: Context, request: GraphQLRequest, key: string): Promise<Found> {
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    return refusal('BAD_USER_INPUT', 'An Idempotency-Key has 1 to 255 visible ASCII characters.');
  }
  const { db } = house.model;
  const keyHash = hashTexts(access.mode, access.member?.id ?? access.token?.id ?? '', key);
  const { query = '', variables = {}, operationName = '' } = request;
  // A password may be among the variables: without the key, which is not kept, none can be tried on the hash.
  const requestHash = hashTexts(key, query, JSON.stringify(variables), operationName);
  await deleteKeptAnswersBefore(db, new Date(house.now().getTime() - keptForMs));
  while (!(await claimAnswer(db, { keyHash, requestHash, createdAt: house.now() }))) {
    const kept = await findKeptAnswer(db, keyHash);
    if (kept === null) continue;
    if (kept.requestHash !== requestHash) {
      return refusal('CONFLICT', 'This Idempotency-Key came with another request; take a new one.');
    }
    if (kept.answer !== null)
      return { answer: JSON.parse(unsealText(kept.answer, key)) as FormattedExecutionResult, isKept: true };
    // Whether it was done stands in no one place: run again, it might be done twice.
    if (house.now().getTime() - kept.createdAt.getTime() > leaseMs) {
      return refusal(
        'CONFLICT',
        'The server was stopped, or failed, while it did this, before or after the change was made. Read what it would have changed; where it was not made, send it with a new Idempotency-Key.',
      );
    }
    await sleep(pollMs);
  }
  return { keyHash };
}

function refusal(code: ErrorCode, message: string): Found {
  return {
    answer: { errors: [{ message, extensions: { code } }] },
    isKept: false,
    status: statusOf(code),
  };
}

const passing: readonly unknown[] = ['SERVICE_UNAVAILABLE', 'QUERY_TIMEOUT', 'INTERNAL_SERVER_ERROR'];

/** It failed for a reason that may pass. */
function isPassing({ errors = [] }: FormattedExecutionResult): boolean {
  return errors.some(({ extensions }) => passing.includes(extensions?.['code']));
}
