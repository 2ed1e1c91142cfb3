import type { Resolvers } from '../types.generated.ts';
import { listSubjects } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    subjects: (_, request, context) => listSubjects(context, request),
  },
  SubjectRow: {
    id: ({ subject }) => subject,
    at: ({ started }) => started,
  },
};
