import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createVitest, type TestModule, type TestSpecification } from 'vitest/node';

/** What is put to the tests: the code, the tests of the whole after those nearby, and what they share between runs. */
export type Part = {
  /** The code that is changed, as a pattern. */
  readonly code: string;
  readonly project: 'rules' | 'server';
  /** Where files are looked for that import the changed one. */
  readonly importers: string;
  /** The tests that come last, whatever was changed. */
  readonly whole: string;
  /** Tests that keep something from one run to the next, such as a loaded database: not asked. */
  readonly leftOut?: RegExp;
};

const usesDemonstration =
  /demonstration|blindness-crawl|replay\.test|demo\/clock|start\.test|threads\.test|seal\//;

export const parts: Readonly<Record<string, Part>> = {
  domain: {
    code: 'packages/domain/src/*/*.ts',
    project: 'rules',
    importers: 'packages/domain/src/**/*.ts',
    whole: 'packages/domain/src/',
  },
  web: {
    code: 'packages/web/src/features/sitting/**/*.ts',
    project: 'rules',
    importers: 'packages/web/src/**/*.{ts,tsx}',
    whole: 'packages/web/src/features/sitting/',
  },
  server: {
    code: 'packages/server/src/{features,platform}/**/*.ts',
    project: 'server',
    importers: 'packages/server/src/**/*.ts',
    whole: 'packages/server/src/test/whole/',
    leftOut: usesDemonstration,
  },
};

/** The folders of the files that import the file, tests included. */
function foldersOfImporters(root: string, pattern: string, file: string): string[] {
  const importers = globSync(pattern, { cwd: root }).filter((importer) => {
    const specifiers = readFileSync(join(root, importer), 'utf8').matchAll(/from '(\.[^']+)'/g);
    return [...specifiers].some(([, specifier = '']) => join(dirname(importer), specifier) === file);
  });
  return [...new Set(importers.map((importer) => `${dirname(importer)}/`))];
}

/** Whether the module failed by what it says: on a busy machine a test runs out of time without any change. */
function hasNoticed(module: TestModule): boolean {
  const tests = [...module.children.allTests('failed')].flatMap((test) => test.result().errors ?? []);
  const suites = [...module.children.allSuites()].flatMap((suite) => suite.errors());
  return [...module.errors(), ...suites, ...tests].some(({ message }) => !/timed? ?out/i.test(message));
}

/**
 * The tests in one process that stays, and PostgreSQL with it: to start both for each change takes longer than most
 * tests. Many import nearly everything, so that a change is put to the tests beside the file, then to those beside what
 * imports it and to those of the whole; what they do not notice, another may.
 */
export async function openTests(root: string, { project, importers, whole, leftOut }: Part) {
  const options = { root, watch: false, project: [project], bail: 1, maxWorkers: 2, testTimeout: 30_000 };
  const vitest = await createVitest('test', { ...options, reporters: [{}] });

  async function noticing(specifications: TestSpecification[]): Promise<TestModule | undefined> {
    // The answer holds what earlier runs found, too.
    vitest.state.filesMap.clear();
    if (specifications.length === 0) return undefined;
    return (await vitest.runTestSpecifications(specifications)).testModules.find(hasNoticed);
  }

  return {
    /** The test file that notices what `file` holds now, or undefined. */
    async noticing(file: string): Promise<string | undefined> {
      const folders = [[`${dirname(file)}/`], [...foldersOfImporters(root, importers, file), whole]];
      vitest.invalidateFile(join(root, file));
      const asked = new Set<string>();
      for (const group of folders) {
        const found = (await vitest.globTestSpecifications(group)).filter(
          ({ moduleId }) => !asked.has(moduleId) && !leftOut?.test(moduleId),
        );
        for (const { moduleId } of found) asked.add(moduleId);
        const module = await noticing(found);
        if (module) return module.relativeModuleId;
      }
      return undefined;
    },
    /** Whether the test file fails by itself: then what it notices says nothing. */
    async fails(file: string, test: string): Promise<boolean> {
      vitest.invalidateFile(join(root, file));
      return (await noticing(await vitest.globTestSpecifications([test]))) !== undefined;
    },
    close: () => vitest.close(),
  };
}
