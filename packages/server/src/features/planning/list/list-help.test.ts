import { candidateRoutes } from '@karakter/contract/planning/candidates';
import type { GivenList } from '@karakter/contract/planning/given-list';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { planTestExam } from '../../../test/scenes/planned-exam.ts';

const app = useTestApp();
type Planned = { officer: string; examId: string };
type Given = { text: string } & Partial<GivenList>;
const preview = async ({ officer, examId }: Planned, body: Given) =>
  (await app().call(officer, candidateRoutes.previewCandidates, { params: { examId }, body })).body;
const give = ({ officer, examId }: Planned, body: Given & { waiting?: number }) =>
  app().call(officer, candidateRoutes.importCandidates, { params: { examId }, body });
const listed = async ({ officer, examId }: Planned) =>
  (await app().call(officer, candidateRoutes.listCandidates, { params: { examId } })).body.candidates;

const good = (number: number) => `${number};Student Nummer${number};student${number}@test.example`;
const heading = 'Studentnr;Navn;E-post';

test('57 valid lines are imported while 3 wait, once the officer has seen these, and the 3 can be corrected in place [I10]', async () => {
  const planned = await planTestExam(app());
  const lines = Array.from({ length: 57 }, (_, n) => good(600_000 + n));
  const bad = ['60x;Uten Nummer;uten@test.example', '600100;;', ';Bare Navn;'];
  const text = [heading, ...lines, ...bad].join('\n');
  const seen = await preview(planned, { text });
  expect([seen.rows.length, seen.waitingCount]).toEqual([57, 3]);
  expect(seen.waiting.map(({ line, texts }) => [line, texts.studentNumber, texts.name])).toEqual([
    [59, '60x', 'Uten Nummer'],
    [60, '600100', ''],
    [61, '', 'Bare Navn'],
  ]);
  expect((await give(planned, { text, waiting: 2 })).refusal).toBe('candidateListFaulty');
  expect(await listed(planned)).toEqual([]);
  expect((await give(planned, { text, waiting: 3 })).body).toMatchObject({ added: 57 });

  const corrections = [{ line: 59, column: 'studentNumber', text: '600101' }] as const;
  const after = await give(planned, { text, corrections: [...corrections], waiting: 2 });
  expect(after.body).toMatchObject({ added: 1, unchanged: 57 });
  expect((await listed(planned)).map(({ studentNumber }) => studentNumber)).toContain('600101');
});

test('a list with student numbers alone names the people the register knows; others wait for name and address [I10]', async () => {
  const [first, second] = [await planTestExam(app()), await planTestExam(app())];
  await give(first, { text: [heading, good(601_000)].join('\n') });
  const text = 'Studentnr;Eksamenslokale\n601000;Aud. 2\n601001;Aud. 3';
  const seen = await preview(second, { text });
  expect(seen.rows).toMatchObject([
    { name: 'Student Nummer601000', email: 'student601000@test.example', room: 'Aud. 2', otherName: null },
  ]);
  expect(seen.errors).toEqual([{ line: 3, column: 'name', code: 'missing', value: '' }]);
  expect(seen.waiting).toMatchObject([{ line: 3, texts: { studentNumber: '601001', room: 'Aud. 3' } }]);
});

test('the meaning of an unknown heading is asked once in a unit, and is not used in another unit [I10]', async () => {
  const planned = await planTestExam(app());
  const text = `Studentnr;Navn;E-post;Hvor da\n${good(602_000)};Aud. 2`;
  expect((await preview(planned, { text })).unknownHeadings).toEqual(['Hvor da']);
  await give(planned, { text, headings: { 'Hvor da': 'room' } });
  expect((await listed(planned))[0]?.room).toBe('Aud. 2');
  const { db } = app().services;
  const { unit_id } = await db
    .selectFrom('exam')
    .select('unit_id')
    .where('id', '=', planned.examId)
    .executeTakeFirstOrThrow();
  const ofUnit = db.selectFrom('list_heading').select(['heading', 'meaning']).where('unit_id', '=', unit_id);
  expect(await ofUnit.execute()).toEqual([{ heading: 'hvorda', meaning: 'room' }]);
  const again = await preview(planned, { text: text.replace('Aud. 2', 'Aud. 3') });
  expect(again).toMatchObject({ unknownHeadings: [], rows: [{ room: 'Aud. 3' }] });
  // A preview stores nothing.
  await preview(planned, { text, headings: { 'Hvor da': 'none' } });
  expect((await preview(planned, { text })).rows[0]?.room).toBe('Aud. 2');

  const elsewhere = await planTestExam(app());
  const { id: otherUnit } = await db
    .insertInto('unit')
    .values({ id: crypto.randomUUID(), code: 'ANNET', name_nb: 'Annet', name_nn: 'Anna', name_en: 'Other' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.updateTable('list_heading').set({ unit_id: otherUnit }).where('unit_id', '=', unit_id).execute();
  expect((await preview(elsewhere, { text })).unknownHeadings).toEqual(['Hvor da']);
});

test('where list and register differ the officer chooses line by line, and the change is logged [I10, T3]', async () => {
  const planned = await planTestExam(app());
  await give(planned, { text: [heading, good(603_000), good(603_001)].join('\n') });
  const text = [
    heading,
    '603000;Ny Heter;ny603000@test.example',
    '603001;Annen Heter;ny603001@test.example',
  ].join('\n');
  const choice = { text, takeNames: [2], keepEmails: [2] };
  expect((await preview(planned, choice)).rows).toMatchObject([
    { otherName: { isKept: false }, otherEmail: { isKept: true }, effect: 'changed' },
    { otherName: { isKept: true }, otherEmail: { isKept: false }, effect: 'changed' },
  ]);
  expect((await give(planned, choice)).body).toMatchObject({ readdressed: 1, renamed: 1, changed: 2 });
  const facts = (await listed(planned)).map(({ name, email }) => [name, email]);
  expect(facts.toSorted()).toEqual([
    ['Ny Heter', 'student603000@test.example'],
    ['Student Nummer603001', 'ny603001@test.example'],
  ]);
  const changes = await app()
    .services.db.selectFrom('person_change')
    .select(['name_after', 'email_after'])
    .where('exam_id', '=', planned.examId)
    .execute();
  expect(changes).toHaveLength(2);
});
