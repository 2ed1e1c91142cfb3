import type { Resolvers } from '../types.generated.ts';
import { createShareLink, listLinks, withdrawLink } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    shareLinks: (_, __, context) => listLinks(context),
  },
  Mutation: {
    createShareLink: (_, request, context) => createShareLink(context, request),
    withdrawShareLink: (_, { id }, context) => withdrawLink(context, id),
  },
  ShareLink: {
    url: ({ url }) => url ?? null,
    createdBy: ({ createdBy }, _, { loaders }) =>
      createdBy === null ? null : loaders.member.load(createdBy),
  },
};
