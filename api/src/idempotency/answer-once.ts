import { setTimeout as sleep } from 'node:timers/promises';
import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import {
  claimAnswer,
  deleteKeptAnswer,
  deleteKeptAnswersBefore,
  findKeptAnswer,
  setKeptAnswer,
} from '@leadline/db/relational/kept-answer';
import type { Context } from '../context.ts';
import type { ErrorCode } from '../errors.ts';
import { hashTexts, sealText, unsealText } from './seal.ts';

const keptForMs = 24 * 3_600_000;
/** From when on a mutation that has no answer yet is taken for one whose server was stopped. */
const longestRunMs = 60_000;
const pollMs = 100;

/** A mutation with an `Idempotency-Key` header runs once; whoever repeats it is given the first answer. */
export const answerOnce: ApolloServerPlugin<Context> = {
  requestDidStart() {
    let claim: { key: string; keyHash: string } | undefined;
    return Promise.resolve({
      async responseForOperation({ request, operation, contextValue, response: { http } }) {
        const key = request.http?.headers.get('idempotency-key');
        if (key === undefined || operation.operation !== 'mutation') return null;
        const found = await claimOrFind(contextValue, request, key);
        if ('answer' in found) return { http, body: { kind: 'single', singleResult: found.answer } };
        claim = { key, keyHash: found.keyHash };
        return null;
      },
      async willSendResponse({ response: { body }, contextValue: { house } }) {
        if (claim === undefined || body.kind !== 'single') return;
        const { key, keyHash } = claim;
        const { data, errors } = body.singleResult;
        if (mayHelpToRepeat(body.singleResult)) await deleteKeptAnswer(house.model.db, keyHash);
        else await setKeptAnswer(house.model.db, keyHash, sealText(JSON.stringify({ data, errors }), key));
      },
    });
  },
};

type Found = { keyHash: string } | { answer: FormattedExecutionResult };

async function claimOrFind({ house, access }: Context, request: GraphQLRequest, key: string): Promise<Found> {
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    return refusal('BAD_USER_INPUT', 'An Idempotency-Key has 1 to 255 visible ASCII characters.');
  }
  const { db } = house.model;
  const keyHash = hashTexts(access.mode, access.member?.id ?? access.token?.id ?? '', key);
  const { query = '', variables = {}, operationName = '' } = request;
  const requestHash = hashTexts(query, JSON.stringify(variables), operationName);
  await deleteKeptAnswersBefore(db, new Date(house.now().getTime() - keptForMs));
  while (!(await claimAnswer(db, { keyHash, requestHash, createdAt: house.now() }))) {
    const kept = await findKeptAnswer(db, keyHash);
    if (kept === null) continue;
    if (kept.requestHash !== requestHash) {
      return refusal('CONFLICT', 'This Idempotency-Key came with another request; take a new one.');
    }
    if (kept.answer !== null)
      return { answer: JSON.parse(unsealText(kept.answer, key)) as FormattedExecutionResult };
    if (house.now().getTime() - kept.createdAt.getTime() > longestRunMs) {
      return refusal(
        'CONFLICT',
        'The server was stopped while it answered this. Look whether the change was made, and take a new Idempotency-Key.',
      );
    }
    await sleep(pollMs);
  }
  return { keyHash };
}

function refusal(code: ErrorCode, message: string): Found {
  return { answer: { errors: [{ message, extensions: { code } }] } };
}

const passing: readonly unknown[] = ['SERVICE_UNAVAILABLE', 'QUERY_TIMEOUT', 'INTERNAL_SERVER_ERROR'];

/** Nothing was done, for a reason that may pass. */
function mayHelpToRepeat({ data, errors = [] }: FormattedExecutionResult): boolean {
  const isNothingDone = Object.values(data ?? {}).every((value) => value === null);
  return isNothingDone && errors.some(({ extensions }) => passing.includes(extensions?.['code']));
}
