import { cursorOf } from '../shared/connection.ts';
import type { Resolvers } from '../types.generated.ts';
import { countAuditLog, readAuditLog } from './service.ts';

const asJson = (value: unknown) => (value == null ? null : JSON.stringify(value));

export const resolvers: Resolvers = {
  Query: {
    auditLog: (_, request, context) => readAuditLog(context, request),
  },
  AuditEntryConnection: {
    nodes: ({ rows }) => rows,
    edges: ({ rows }) => rows.map((node) => ({ node, cursor: cursorOf(node.id) })),
    pageInfo: ({ rows, hasNextPage, hasPreviousPage }) => ({
      hasNextPage,
      hasPreviousPage,
      startCursor: rows.length > 0 ? cursorOf(rows[0]!.id) : null,
      endCursor: rows.length > 0 ? cursorOf(rows.at(-1)!.id) : null,
    }),
    totalCount: (page, _, context) => countAuditLog(context, page),
  },
  AuditEntry: {
    id: ({ id }) => String(id),
    member: ({ memberId }, _, { loaders }) => (memberId === null ? null : loaders.member.load(memberId)),
    given: ({ given }) => asJson(given),
    before: ({ before }) => asJson(before),
    after: ({ after }) => asJson(after),
  },
};
