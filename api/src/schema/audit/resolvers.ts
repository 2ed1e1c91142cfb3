import type { Resolvers } from '../types.generated.ts';
import { listAuditLog } from './service.ts';

const asJson = (value: unknown) => (value == null ? null : JSON.stringify(value));

export const resolvers: Resolvers = {
  Query: {
    auditLog: (_, request, context) => listAuditLog(context, request),
  },
  AuditEntry: {
    id: ({ id }) => String(id),
    member: ({ memberId }, _, { loaders }) => (memberId === null ? null : loaders.member.load(memberId)),
    given: ({ given }) => asJson(given),
    before: ({ before }) => asJson(before),
    after: ({ after }) => asJson(after),
  },
};
