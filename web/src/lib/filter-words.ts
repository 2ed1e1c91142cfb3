import type { FilterOp } from './graphql/generated/graphql.ts';

export const filterOpWords: Record<FilterOp, string> = {
  EQ: 'is',
  NOT_EQ: 'is not',
  IN: 'is one of',
  NOT_IN: 'is none of',
  CONTAINS: 'contains',
  GT: 'is more than',
  GTE: 'is at least',
  LT: 'is less than',
  LTE: 'is at most',
  IS_SET: 'is set',
  IS_NOT_SET: 'is not set',
};

export const filterOps = Object.keys(filterOpWords) as FilterOp[];

/** Operators that compare with several values. */
export const listOps: readonly FilterOp[] = ['IN', 'NOT_IN'];

/** Operators that compare with nothing. */
export const bareOps: readonly FilterOp[] = ['IS_SET', 'IS_NOT_SET'];
