/** Every table, for drizzle-kit and for the connection. */
export * from './bet.ts';
export * from './member.ts';
export * from './metric.ts';
export * from './workspace.ts';
