import { readQuarter } from '../quarter/service.ts';
import type { Resolvers } from '../types.generated.ts';
import { isTriggered, removeNotNow, saveNotNow } from './service.ts';

export const resolvers: Resolvers = {
  Mutation: {
    saveNotNow: (_, request, context) => saveNotNow(context, request),
    removeNotNow: (_, request, context) => removeNotNow(context, request),
  },
  NotNow: {
    quarter: ({ quarterKey }, _, context) => readQuarter(context, quarterKey),
    triggered: (item, _, context) => isTriggered(context, item),
  },
};
