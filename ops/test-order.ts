import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The slowest files come first, and files without the demonstration run while the walk loads it. */
const first = [
  'e2e/walk.spec.ts',
  'e2e/editor-sessions.spec.ts',
  'server/src/start.test.ts',
  'platform/database/postgres.test.ts',
  'e2e/exam-day.spec.ts',
  'e2e/heard.spec.ts',
  'e2e/kept-writing.spec.ts',
  'e2e/firefox.spec.ts',
  'e2e/faults.spec.ts',
  'e2e/start.spec.ts',
  'e2e/focus.spec.ts',
];

function rank({ moduleId }: TestSpecification): number {
  const place = first.findIndex((path) => moduleId.endsWith(path));
  return place < 0 ? first.length : place;
}

/** Orders the files so that no core is idle at the end, also without times from an earlier run. */
export class TestOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
