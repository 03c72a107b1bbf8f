import { catalogueRoutes } from '@karakter/contract/institution/catalogue';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { expect, test } from 'vitest';
import { number, row, text, workbook } from '../../../integrations/spreadsheet/fixtures/workbooks.ts';
import { useTestApp } from '../../../test/app.ts';
import { addTestPerson, testUnitId } from '../../../test/scenes/people.ts';
import { planTestExam } from '../../../test/scenes/planned-exam.ts';
import { addSheetScene, sheetOf } from '../../../test/scenes/sheet/graders-sheet.ts';

const app = useTestApp('2026-03-03T08:00:00Z');

const heading = ['Kandidatnummer', 'Oppgave 1', 'Oppgave 2', 'Karakter'];
const small = (candidate: number) => workbook(row(1, heading) + row(2, [String(candidate), '7', '', 'B']));

/** A workbook of as many cells as are read, which takes a second or more. */
function big(): Uint8Array {
  const columns = [...'ABCDEFGHIJKLMNOPQRST'];
  const rows = Array.from({ length: 19_000 }, (_, line) => {
    const cells = columns.map((column) => number(`${column}${line + 2}`, line));
    return `<row r="${line + 2}">${cells.join('')}</row>`;
  });
  return workbook(`<row r="1">${text('A1', 'Kandidatnummer')}</row>${rows.join('')}`);
}

/** Two files of this person are being read and waiting; on a busy machine they may be given up at last. */
function occupy(person: string) {
  const bytes = big();
  const ended = Promise.allSettled([1, 2].map(() => app().services.lists.table({ bytes }, person)));
  return () => ended;
}

test('a grader whose large files are being read is told to wait with a third, and a co-grader’s file is read meanwhile [G7]', async () => {
  const { exam, anna, bo, one, sheet } = await addSheetScene(app());
  const isRead = occupy(anna);
  const refused = await sheet.uploadFile(small(one));
  expect(refused).toMatchObject({ status: 429, refusal: 'candidateListOwnWaits' });
  const others = await sheetOf(app(), bo, exam).uploadFile(small(one));
  expect(others.body.pending?.changes).toHaveLength(1);
  await isRead();
  expect((await sheet.uploadFile(small(one))).body.pending?.changes).toHaveLength(1);
});

test('the same holds for lists of candidates and of units [P7]', async () => {
  const { officer, examId } = await planTestExam(app(), { startsAt: '2027-05-10T07:00:00Z' });
  const keeper = await addTestPerson(app().services.db, 'Drift', ['itOperator']);
  const file = { fileName: 'liste.xlsx', base64: Buffer.from(small(1001)).toString('base64') };
  const [officers, keepers] = [occupy(officer), occupy(keeper)];
  const params = { examId };
  const list = await app().call(officer, candidateRoutes.previewCandidates, { params, body: file });
  const body = { list: file, unitId: testUnitId, isTrial: true };
  const units = await app().call(keeper, catalogueRoutes.importUnits, { body });
  expect([list.refusal, units.refusal]).toEqual(['candidateListOwnWaits', 'candidateListOwnWaits']);
  await Promise.all([officers(), keepers()]);
});
