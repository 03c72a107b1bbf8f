import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', 'packages', 'domain', 'src');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const files = globSync('**/*.ts', { cwd: root }).filter((file) => !file.includes('test'));
const tableOf = (file: string) => /export const (\w+Commands): Readonly<\s*Record</.exec(read(file))?.[1];

/** Every file of the rules that states which commands each state takes. */
const processes = files.flatMap((file) => {
  const table = tableOf(file);
  return table === undefined ? [] : [{ file, table }];
});

test('the kit tests every process of the rules completely, and its table is beside the test', () => {
  expect(processes.length).toBeGreaterThan(7);
  const untested = processes.filter(({ file, table }) => {
    const tests = globSync(`${dirname(file)}/*.test.ts`, { cwd: root }).map(read);
    return !tests.some((text) => text.includes('itIsAProcess({') && text.includes(`table: ${table},`));
  });
  expect(untested).toEqual([]);
});

test('every process has the functions that the name of its table requires', () => {
  const wrong = processes.filter(({ file, table }) => {
    const thing = table.replace(/Commands$/, '');
    const Thing = `${thing.charAt(0).toUpperCase()}${thing.slice(1)}`;
    const text = read(file);
    const names = [`decide${Thing}`, `apply${Thing}`, `${thing}RefusalIn`];
    return !names.every((name) => new RegExp(`export (function|const) ${name}\\b`).test(text));
  });
  expect(wrong).toEqual([]);
});

test('no process defines its own type of decision: all use the shared types', () => {
  const own = files.filter(
    (file) =>
      file !== 'process/decision.ts' &&
      /export function decide/.test(read(file)) &&
      /kind: 'accepted'/.test(read(file)),
  );
  expect(own).toEqual([]);
});
