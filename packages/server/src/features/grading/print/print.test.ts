import { printingRoutes } from '@karakter/contract/grading/protocol/printing';
import { sql } from 'kysely';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { addTestExam, type TestExam } from '../../../test/scenes/exam.ts';
import { addGradedExam } from '../../../test/scenes/graded.ts';
import { handInAll } from '../../../test/scenes/handed-in.ts';

const app = useTestApp('2026-03-13T11:00:00Z');

const ofMember = ({ commissionId }: TestExam) => ({ params: { commissionId } });
const ofExam = ({ examId }: TestExam) => ({ params: { examId } });
const order = (exam: TestExam, by: string, how: 'reading' | 'number' = 'reading') =>
  app().call(by, printingRoutes.orderMyPrint, { ...ofMember(exam), body: { order: how } });
const download = (exam: TestExam, by: string, part = 1) =>
  app().call(by, printingRoutes.myPrintPart, { params: { commissionId: exam.commissionId, part } });
const officeOrder = (exam: TestExam, by: string, seat: number | null) =>
  app().call(by, printingRoutes.orderPrint, {
    ...ofExam(exam),
    body: { commissionId: exam.commissionId, seat },
  });

async function handedIn(candidates = 3): Promise<TestExam> {
  const exam = await addTestExam(app().services.db, { candidates });
  await handInAll(app().services.db, exam);
  return exam;
}

/** The text of each page, and the facts about the file. */
async function pagesOf(bytes: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document);
  const pages = text.map((page) => page.replaceAll(/\s+/g, ' '));
  return { pages, info: JSON.stringify(await document.getMetadata()) };
}

describe('scripts on paper [G12]', () => {
  it('are by candidate number alone: each begins on a front page, with its own page numbers, and nothing shows an hour [U7]', async () => {
    const exam = await handedIn();
    const [grader] = exam.graders;
    expect((await order(exam, grader, 'number')).status).toBe(200);
    await app().jobs.settle();
    const { bundle } = (await app().call(grader, printingRoutes.showMyPrint, ofMember(exam))).body;
    expect(bundle?.parts).toMatchObject([{ number: 1, scripts: 3, isMade: true }]);
    const { pages, info } = await pagesOf((await download(exam, grader)).body.bytes);
    const numbers = exam.candidates.map(({ candidateNumber }) => String(candidateNumber));
    for (const number of numbers) {
      expect(pages[0]).toContain(number);
      const first = pages.findIndex((page) => page.includes(`Kandidat ${number} · Side 1 av `));
      expect(first).toBeGreaterThan(0);
      expect((first + 1) % 2).toBe(1);
    }
    const whole = `${pages.join(' ')} ${info}`;
    for (const { name, personId, candidacyId } of exam.candidates)
      for (const identity of [name, personId, candidacyId]) expect(whole).not.toContain(identity);
    expect(whole).not.toMatch(/kl\.|Sensor/);
    expect(info).toContain('20260302080000Z');
  });

  it('are in the grader’s own reading order where that is chosen, also by the exam office for one of the members', async () => {
    const exam = await handedIn(12);
    const orders: number[][] = [];
    for (const [index, grader] of exam.graders.entries()) {
      await order(exam, grader);
      await officeOrder(exam, exam.officer, index + 1);
      const { rows } = await sql<{ candidate_numbers: number[] }>`
        select p.candidate_numbers from print_part p join print_bundle b on b.id = p.bundle_id
        where b.commission_id = ${exam.commissionId} and b.reading_of = ${grader}`.execute(app().services.db);
      expect(rows).toHaveLength(2);
      expect(rows[0]).toEqual(rows[1]);
      orders.push(rows[0]?.candidate_numbers ?? []);
    }
    const [own = [], others = []] = orders;
    expect(own.toSorted()).toEqual(others.toSorted());
  });

  it('come in files of a sensible size, with the progress shown, and a new order replaces the last one', async () => {
    const exam = await handedIn(27);
    const [grader] = exam.graders;
    await order(exam, grader, 'number');
    const shown = async () =>
      (await app().call(grader, printingRoutes.showMyPrint, ofMember(exam))).body.bundle;
    const before = await shown();
    expect(before?.parts.map(({ scripts }) => scripts)).toEqual([25, 2]);
    await order(exam, grader, 'number');
    expect((await shown())?.id).not.toBe(before?.id);
    await app().jobs.settle();
    expect((await shown())?.parts.every(({ isMade }) => isMade)).toBe(true);
    const { pages } = await pagesOf((await download(exam, grader, 2)).body.bytes);
    expect(pages[0]).toContain('2 av 2');
    await app().moveTo('2026-03-21T12:00:00Z');
    expect(await shown()).toBeNull();
  });

  it('are read by the one who ordered them alone: no co-grader, other grader, candidate or grading officer [U7]', async () => {
    const exam = await handedIn();
    const other = await addGradedExam(app(), { candidates: 1 });
    const [internal, external] = exam.graders;
    await order(exam, internal);
    await officeOrder(exam, exam.officer, null);
    await app().jobs.settle();
    expect((await download(exam, external)).status).toBe(404);
    expect((await download(exam, other.graders[0])).status).toBe(404);
    expect((await download(exam, exam.candidates[0]?.personId ?? '')).status).toBe(403);
    const { commissions } = (await app().call(exam.officer, printingRoutes.showPrints, ofExam(exam))).body;
    const bundleId = commissions[0]?.bundles[0]?.id ?? '';
    const params = { examId: exam.examId, bundleId, part: 1 };
    expect((await app().call(exam.officer, printingRoutes.printPart, { params })).status).toBe(200);
    expect((await app().call(internal, printingRoutes.printPart, { params })).status).toBe(403);
    const elsewhere = { ...params, examId: other.examId };
    expect((await app().call(exam.officer, printingRoutes.printPart, { params: elsewhere })).status).toBe(
      404,
    );
  });

  it('close to a grader who recognises one of the answers in the file [U6]', async () => {
    const exam = await handedIn();
    const [internal] = exam.graders;
    await order(exam, internal);
    await app().jobs.settle();
    await sql`insert into impartiality_case (id, commission_id, person_id, candidacy_id, ground, account, declared_at, state)
      values (gen_random_uuid(), ${exam.commissionId}, ${internal}, ${exam.candidates[0]?.candidacyId}, 'related', '', now(), 'declared')`.execute(
      app().services.db,
    );
    expect((await download(exam, internal)).status).toBe(404);
    await order(exam, internal);
    await app().jobs.settle();
    const { pages } = await pagesOf((await download(exam, internal)).body.bytes);
    expect(pages.join(' ')).not.toContain(String(exam.candidates[0]?.candidateNumber));
  });

  it('are not made before the answers are in, nor where nothing is handed in, and not read before they are made', async () => {
    const { db } = app().services;
    const early = await addTestExam(db, { startsAt: '2026-06-01T08:00:00Z' });
    expect((await officeOrder(early, early.officer, null)).refusal).toBe('answersNotIn');
    const empty = await addTestExam(db, { candidates: 1 });
    await sql`update sitting set state = 'absent', absent_at = now() where exam_id = ${empty.examId}`.execute(
      db,
    );
    expect((await officeOrder(empty, empty.officer, null)).refusal).toBe('nothingToPrint');
    const exam = await handedIn(1);
    await order(exam, exam.graders[0]);
    await app().jobs.settle();
    await sql`update print_part set bytes = null where bundle_id in (
      select id from print_bundle where exam_id = ${exam.examId})`.execute(db);
    expect((await download(exam, exam.graders[0])).refusal).toBe('answerPdfNotReady');
  });
});
