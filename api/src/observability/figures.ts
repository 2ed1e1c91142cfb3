import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What `/-/metrics` tells. Labels are words of ours, or bounded in number. */
export const registry = new Registry();
collectDefaultMetrics({ register: registry });

const registers = [registry];
const secondsOfRequests = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const secondsOfJobs = [0.01, 0.1, 0.5, 1, 5, 15, 60, 300, 1800];

export const httpRequests = new Histogram({
  name: 'leadline_http_request_duration_seconds',
  help: 'Time from a request’s head to the end of its answer, by method, route and status; 499 where the caller went away.',
  labelNames: ['method', 'route', 'status'],
  buckets: secondsOfRequests,
  registers,
});

export const graphqlOperations = new Histogram({
  name: 'leadline_graphql_operation_duration_seconds',
  help: 'Time of a GraphQL operation, by its name and whether it was answered without errors; those of pages too.',
  labelNames: ['operation', 'outcome'],
  buckets: secondsOfRequests,
  registers,
});

export const graphqlErrors = new Counter({
  name: 'leadline_graphql_errors_total',
  help: 'Errors that GraphQL answered, by their code.',
  labelNames: ['code'],
  registers,
});

export const statements = new Histogram({
  name: 'leadline_statement_duration_seconds',
  help: 'Time of a statement in its store’s engine, by its name and whether it failed.',
  labelNames: ['store', 'statement', 'outcome'],
  buckets: secondsOfRequests,
  registers,
});

export const jobRuns = new Histogram({
  name: 'leadline_job_duration_seconds',
  help: 'Time of a job’s run, by its queue and whether it was done, failed, or stopped to go on elsewhere.',
  labelNames: ['queue', 'outcome'],
  buckets: secondsOfJobs,
  registers,
});

export const importedRows = new Counter({
  name: 'leadline_imported_rows_total',
  help: 'Rows that imports have read, by what became of them.',
  labelNames: ['kind', 'result'],
  registers,
});
