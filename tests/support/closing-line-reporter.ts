import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { sharedDataReason } from './shared-data.ts';

/**
 * Says last how many tests passed, failed and were skipped, and why. A skip without a reason fails the
 * run; where CI is set every skip does, except those for want of the optional shared data.
 */
export class ClosingLineReporter implements Reporter {
  #isFiltered = false;

  onInit(vitest: Vitest): void {
    this.#isFiltered = vitest.config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    const reasons = new Map<string, number>();
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const result = test.result();
        counts[result.state] += 1;
        if (result.state !== 'skipped' || this.#isFiltered) continue;
        const reason = result.note ?? 'no reason is given';
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        const isAllowed = process.env['CI'] ? result.note === sharedDataReason : result.note !== undefined;
        if (!isAllowed) process.exitCode = 1;
      }
    }
    for (const [reason, tests] of reasons) console.log(`skipped ${tests}: ${reason}`);
    console.log(`tests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
}
