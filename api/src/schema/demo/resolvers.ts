import type { Resolvers } from '../types.generated.ts';
import { fillDemo, removeDemo } from './service.ts';

export const resolvers: Resolvers = {
  Mutation: {
    async fillDemo(_, __, context) {
      await fillDemo(context);
      return context.loaders.workspace();
    },
    async removeDemo(_, __, context) {
      await removeDemo(context);
      return context.loaders.workspace();
    },
  },
};
