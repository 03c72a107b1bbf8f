import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { archiveActs } from '../../test/scenes/archiving.ts';
import { marksOfEveryKind, putMarks } from '../../test/scenes/desk/marks.ts';
import { addFinishedExam } from '../../test/scenes/finished-exam.ts';
import { scriptAt } from '../../test/scenes/grading.ts';

const app = useTestApp('2026-03-09T09:00:00Z');
const { archive, bundleOf } = archiveActs(app);

/** The tables in which these words stand anywhere. */
async function tablesWith(words: string): Promise<string[]> {
  const { db } = app().services;
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db);
  const found = [];
  for (const { name } of rows) {
    const hits =
      await sql`select from ${sql.table(name)} t where to_jsonb(t)::text like ${`%${words}%`} limit 1`.execute(
        db,
      );
    if (hits.rows.length > 0) found.push(name);
  }
  return found;
}

test('the archive has the marks that graders made for each other; a private note is in none, and is then deleted [G5]', async () => {
  const exam = await addFinishedExam(app(), '2026-03-09T09:00:00Z', '2026-05-01T08:00:00Z');
  const [grader] = exam.graders;
  const at = scriptAt(exam, exam.candidates[0]!.candidateNumber);
  await putMarks(app(), grader, at, marksOfEveryKind('Annas'));
  expect(await tablesWith('Annas privat notat')).toEqual(['script_mark']);
  await archive(exam.officer, exam);
  await app().jobs.settle();
  const files = unzipSync(await bundleOf(exam.officer, exam));
  const marks = JSON.parse(strFromU8(files['sensur/merknader.json']!)) as { kind: string; text: string }[];
  expect(marks.map(({ kind, text }) => [kind, text])).toEqual([
    ['highlight', ''],
    ['comment', 'Annas vist kommentar'],
    ['noteToCoGrader', 'Annas til medsensor'],
  ]);
  for (const [name, bytes] of Object.entries(files))
    expect(strFromU8(bytes, true), name).not.toMatch(/privat notat|skjult kommentar/);
  expect(await tablesWith('Annas privat notat')).toEqual([]);
  expect(await tablesWith('Annas skjult kommentar')).toEqual([]);
});

test('nothing but the desk, the archive and the merging of a person’s records reads or moves marks [G2, G5]', () => {
  const root = join(import.meta.dirname, '..');
  const naming = globSync('**/*.ts', { cwd: root }).filter(
    (file) => !file.endsWith('.test.ts') && readFileSync(join(root, file), 'utf8').includes('script_mark'),
  );
  expect(naming.sort()).toEqual([
    'archive/mark-files.ts',
    'grading/marks/store.ts',
    'register/moved-references.ts',
  ]);
});
