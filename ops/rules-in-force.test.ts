import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parameterForms, ruleParameters } from '@karakter/domain/rules/planned/rule-fields';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = globSync('packages/{domain,contract,server,web}/src/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !/\.test\.tsx?$|\/src\/test\//.test(file))
  .map((file) => ({ file, code: readFileSync(join(root, file), 'utf8') }));
const using = (pattern: RegExp) => files.filter(({ code }) => pattern.test(code)).map(({ file }) => file);

test('the rules of an exam come with its record, from those in force: nobody reads the built-in ones beside it', () => {
  const rooms = /^packages\/domain\/src\/rules\//;
  expect(
    using(/\brulesFor\(/)
      .filter((file) => !rooms.test(file))
      .sort(),
  ).toEqual([
    'packages/server/src/features/exam/store.ts',
    'packages/server/src/features/rule-sets/touched.ts',
  ]);
  const builtIn = /\b(builtInRules|higherEducation\.ts|schools\.ts|institutions\.ts)\b/;
  expect(using(builtIn).filter((file) => !rooms.test(file))).toEqual([]);
});

test('what goes by the day of the filing is read with the case’s own rules, never with the exam’s', () => {
  const byFiling = ruleParameters.filter((parameter) => parameterForms[parameter].byFiling);
  const wrong = new RegExp(`\\bexam\\.rules\\.(${byFiling.join('|')})\\b`);
  expect(byFiling).toContain('reassessThreshold');
  expect(using(wrong)).toEqual([]);
});
