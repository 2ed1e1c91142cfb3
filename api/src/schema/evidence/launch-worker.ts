import { parentPort } from 'node:worker_threads';
import { estimateLaunch, launchDaysLeft } from '../../domain/launch-evidence.ts';
import type { LaunchEvidence, LaunchFacts } from '../../domain/launch-evidence.ts';

/** What is asked of the thread, with a number by which its answer is known. */
export interface LaunchTask {
  id: number;
  facts: LaunchFacts;
  /** What the days that are left are told by; null where nothing was predicted. */
  daysLeft: Parameters<typeof launchDaysLeft>[0] | null;
}

export interface LaunchFindings {
  found: LaunchEvidence;
  daysLeft: number | null;
}

export type LaunchAnswer = { id: number } & ({ findings: LaunchFindings } | { error: Error });

function answer({ id, facts, daysLeft }: LaunchTask): LaunchAnswer {
  try {
    const found = estimateLaunch(facts);
    return { id, findings: { found, daysLeft: daysLeft && launchDaysLeft(daysLeft) } };
  } catch (error) {
    return { id, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

parentPort!.on('message', (task: LaunchTask) => parentPort!.postMessage(answer(task)));
