import type { Reporter, TestModule } from 'vitest/node';

/** Ends the output of a run with the plain line `N passed, N failed`. */
export class PlainLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that did not load has no tests; it counts as one failure.
    const broken = modules.filter((m) => m.state() === 'failed' && m.errors().length > 0).length;
    const failed = count('failed') + broken + unhandledErrors.length;
    process.on('exit', () => process.stdout.write(`\n${count('passed')} passed, ${failed} failed\n`));
  }
}
