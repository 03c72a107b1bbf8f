import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createVitest, type TestModule } from 'vitest/node';

const source = 'packages/server/src';
/** What these compare holds for all features: the log, locks, what others may see. */
const whole = `${source}/test/whole/`;

/** The server's files that import the file, tests included. */
function importersOf(root: string, file: string): string[] {
  return globSync(`${source}/**/*.ts`, { cwd: root }).filter((importer) => {
    const specifiers = readFileSync(join(root, importer), 'utf8').matchAll(/from '(\.[^']+)'/g);
    return [...specifiers].some(([, specifier = '']) => join(dirname(importer), specifier) === file);
  });
}

/** Whether the module failed by what it says: on a busy machine a test runs out of time without any change. */
function hasNoticed(module: TestModule): boolean {
  const tests = [...module.children.allTests('failed')].flatMap((test) => test.result().errors ?? []);
  const suites = [...module.children.allSuites()].flatMap((suite) => suite.errors());
  return [...module.errors(), ...suites, ...tests].some(({ message }) => !/timed? ?out/i.test(message));
}

/**
 * The server's tests in one process that stays, and with it PostgreSQL: to start both for each change takes longer than
 * most tests. Nearly every test imports the whole server, so that a change is put to those beside the file, those beside
 * what imports it, and those of the whole; what they do not notice, another may.
 */
export async function openServerTests(root: string) {
  const vitest = await createVitest('test', {
    root,
    watch: false,
    project: ['server'],
    bail: 1,
    maxWorkers: 2,
    testTimeout: 30_000,
    reporters: [{}],
  });
  const fails = async (folders: readonly string[], but: readonly string[] = []) => {
    const found = await vitest.globTestSpecifications([...folders]);
    const specifications = found.filter(({ moduleId }) => !but.some((each) => moduleId.includes(each)));
    if (specifications.length === 0) return false;
    // The answer holds what earlier runs found, too.
    vitest.state.filesMap.clear();
    const { testModules } = await vitest.runTestSpecifications(specifications);
    const noticing = testModules.find(hasNoticed);
    if (noticing) process.stderr.write(`noticed by ${noticing.relativeModuleId}\n`);
    return noticing !== undefined;
  };
  return {
    async notice(file: string): Promise<boolean> {
      vitest.invalidateFile(join(root, file));
      const beside = [`${dirname(file)}/`];
      const users = new Set(importersOf(root, file).map((importer) => `${dirname(importer)}/`));
      return (await fails(beside)) || (await fails([...users, whole], beside));
    },
    close: () => vitest.close(),
  };
}
