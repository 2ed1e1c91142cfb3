#!/usr/bin/env node
// libuv reads it once, before its first use, and chDB holds a thread for each query that runs.
process.env['UV_THREADPOOL_SIZE'] ??= '16';
const { loadEnvironmentFile } = await import('./environment.ts');
loadEnvironmentFile();
const { runCommandLine } = await import('./ingest/command-line.ts');
process.exitCode = await runCommandLine(process.argv, process.env);
