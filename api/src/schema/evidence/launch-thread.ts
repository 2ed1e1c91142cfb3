import { Worker } from 'node:worker_threads';
import type { LaunchAnswer, LaunchFindings, LaunchTask } from './launch-worker.ts';

/**
 * Estimates of launches are made beside the main thread: with twenty placebos one takes 100 ms and more of it, and the
 * server would answer nobody meanwhile. One thread is kept; it holds no process open that asks it nothing.
 */
let thread: Thread | null = null;

interface Thread {
  worker: Worker;
  pending: Map<number, { resolve: (findings: LaunchFindings) => void; reject: (error: Error) => void }>;
}

let asked = 0;

/** Rejects with what the estimate threw, or with what ended the thread; the next estimate starts a new one. */
export function estimateBeside(task: Omit<LaunchTask, 'id'>): Promise<LaunchFindings> {
  thread ??= startThread();
  const { worker, pending } = thread;
  const id = ++asked;
  return new Promise((resolve, reject) => {
    pending.set(id, { resolve, reject });
    worker.ref();
    worker.postMessage({ ...task, id } satisfies LaunchTask);
  });
}

function startThread(): Thread {
  const worker = new Worker(new URL('./launch-worker.ts', import.meta.url));
  const started: Thread = { worker, pending: new Map() };
  const fail = (error: Error) => {
    if (thread === started) thread = null;
    for (const { reject } of started.pending.values()) reject(error);
    started.pending.clear();
  };
  worker.on('message', (answer: LaunchAnswer) => {
    const asking = started.pending.get(answer.id);
    started.pending.delete(answer.id);
    if (started.pending.size === 0) worker.unref();
    if ('error' in answer) asking?.reject(answer.error);
    else asking?.resolve(answer.findings);
  });
  worker.on('error', fail);
  worker.on('exit', (status) => fail(new Error(`The thread that estimates launches ended with ${status}.`)));
  worker.unref();
  return started;
}
