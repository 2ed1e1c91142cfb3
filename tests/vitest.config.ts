import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { ClosingLineReporter } from './support/closing-line-reporter.ts';
import { LongestFirst } from './support/longest-first.ts';

// The forks inherit it, and libuv reads it once: chDB holds one of the pool's threads per running query.
process.env['UV_THREADPOOL_SIZE'] ??= '16';

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  resolve: {
    // Vite would take GraphQL's other copy than the packages from outside do, and neither knows the other's types.
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    include: ['tests/**/*.test.ts', 'api/src/**/*.test.ts', 'db/src/**/*.test.ts', 'web/src/**/*.test.ts'],
    // Worker threads segfault with chDB, even after green tests.
    pool: 'forks',
    maxWorkers: 2,
    // Servers start, and a machine may have others to serve: no test is about time.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    globalSetup: 'tests/support/global-setup.ts',
    sequence: { sequencer: LongestFirst },
    reporters: ['default', new ClosingLineReporter()],
  },
});
