/** Every table, for drizzle-kit and for the connection. */
export * from './bet.ts';
export * from './member.ts';
export * from './metric.ts';
export * from './workspace.ts';
export * from './data-import.ts';
export * from './fact-change.ts';
export * from './note.ts';
export * from './target.ts';
export * from './theme.ts';
export * from './not-now.ts';
export * from './decision.ts';
export * from './evaluation.ts';
export * from './readout.ts';
export * from './remeasurement.ts';
export * from './sign-in.ts';
export * from './api-token.ts';
export * from './audit-entry.ts';
