import { papersRoutes } from '@karakter/contract/papers/routes';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { countEvents } from '../../test/log.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { testPaper } from '../../test/scenes/handed-in.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { writeAndApprovePaper } from '../../test/scenes/written-paper.ts';

const app = useTestApp('2026-02-02T08:00:00Z');
const newExam = () => addTestExam(app().services.db);

/** The status for a person who may not, or the file's name, metadata and words. */
async function printed(person: string, examId: string, language: 'nb' | 'nn') {
  const url = papersRoutes.printPaper.path.replace(':examId', examId).replace(':language', language);
  const headers = { cookie: await app().cookieOf(person) };
  const answer = await app().app.inject({ method: 'GET', url, headers });
  if (answer.statusCode !== 200) return answer.statusCode;
  const pdf = await getDocumentProxy(new Uint8Array(answer.rawPayload));
  const { info } = await getMeta(pdf);
  const { text } = await extractText(pdf, { mergePages: true });
  return {
    info,
    text: text.replace(/[\s\u200b]+/gu, ' ').trim(),
    name: String(answer.headers['content-disposition']),
  };
}

test('office, author and approver print the approved paper in both written forms, without the key [D19, A2]', async () => {
  const exam = await newExam();
  const approver = await writeAndApprovePaper(app(), exam);
  for (const reader of [exam.officer, exam.coordinator, approver]) {
    const nb = await printed(reader, exam.examId, 'nb');
    const nn = await printed(reader, exam.examId, 'nn');
    if (typeof nb === 'number' || typeof nn === 'number') throw new Error(`${String(nb)} ${String(nn)}`);
    expect(nb.text).toMatch(/^Reserve\. Skal oppbevares nedlåst til eksamen starter\./);
    expect(nb.text).toContain('Drøft hvorfor vi prøver.');
    expect(nb.text).toContain('Dette er riktig');
    expect(nb.text).toMatch(/Side 1 av 1/);
    expect(nn.text).toMatch(/^Reserve\. Skal oppbevarast nedlåst til eksamen startar\./);
    expect(nn.text).toContain('Drøft kvifor vi prøver.');
    expect(nb.text).not.toContain('(riktig)');
    expect(`${nb.name} ${JSON.stringify(nb.info)}`).not.toMatch(/prøv|riktig|galt/i);
  }
  expect(await countEvents(app(), exam.examId, 'paperPrinted')).toBe(6);
});

test('a print of a paper that is not approved says so; a programme leader gets none of a draft [D19, A4]', async () => {
  const exam = await newExam();
  const params = { examId: exam.examId };
  expect(await printed(exam.officer, exam.examId, 'nb'), 'nothing is written yet').toBe(404);
  const body = { version: 0, content: testPaper };
  await app().call(exam.coordinator, papersRoutes.savePaper, { params, body });
  expect(await printed(exam.coordinator, exam.examId, 'nb')).toMatchObject({
    text: expect.stringMatching(/^Ikke godkjent\. Skal oppbevares nedlåst, og ikke deles ut\./),
  });
  const leader = await addTestPerson(app().services.db, 'Leder', ['programmeLeader']);
  expect(await printed(leader, exam.examId, 'nb')).toBe(404);
});

test('candidates, graders and coordinators of other exams cannot print a paper [A4, U7]', async () => {
  const [exam, other] = [await newExam(), await newExam()];
  await writeAndApprovePaper(app(), exam);
  for (const stranger of [exam.candidates[0]!.personId, exam.graders[0]])
    expect(await printed(stranger, exam.examId, 'nb')).toBe(403);
  expect(await printed(other.coordinator, exam.examId, 'nn')).toBe(404);
  expect(await countEvents(app(), exam.examId, 'paperPrinted')).toBe(0);
});
