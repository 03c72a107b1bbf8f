import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { noticesOf } from '../../test/log.ts';
import { correctByTwo } from '../../test/scenes/deciding/corrected.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { addAnnouncedExam, addGradedExam } from '../../test/scenes/graded.ts';
import { addTestPerson } from '../../test/scenes/people.ts';

const app = useTestApp('2026-03-10T11:00:00Z');

const first = (exam: TestExam) => exam.candidates[0] ?? { candidateNumber: 0, candidacyId: '', personId: '' };
const correct = (exam: TestExam, change: { grade?: string; candidateNumber?: number } = {}) =>
  correctByTwo(app(), exam, { candidateNumber: first(exam).candidateNumber, grade: 'B', ...change });
const entriesOf = async (exam: TestExam) =>
  (await app().call(exam.officer, resultsRoutes.showProtocol, { params: { examId: exam.examId } })).body
    .entries;

describe('the protocol is append-only [R3]', () => {
  it('in the database itself', async () => {
    await addAnnouncedExam(app());
    const { db } = app().services;
    await expect(db.updateTable('protocol_entry').set({ grade: 'A' }).execute()).rejects.toThrow(
      'append-only',
    );
    await expect(db.deleteFrom('protocol_entry').execute()).rejects.toThrow('append-only');
  });

  it('corrected by a new entry with reason and authority, beside the old one', async () => {
    const exam = await addAnnouncedExam(app());
    expect((await correct(exam)).status).toBe(200);
    const entries = await entriesOf(exam);
    expect(entries).toHaveLength(4);
    expect(entries[0]).toMatchObject({ grade: 'C', kind: 'ordinary', replaced: true });
    expect(entries[3]).toMatchObject({
      number: 4,
      grade: 'B',
      kind: 'correction',
      replaced: false,
      reason: 'Ført på feil linje',
      authority: 'Studiesjefen',
      proposedBy: 'Eksamens Konsulent',
      enteredBy: 'Andre Konsulent',
    });
  });

  it.each([
    [{ grade: 'C' }, 'correctionChangesNothing'],
    [{ grade: 'G' }, 'gradeOffScale'],
    [{ candidateNumber: 1 }, 'correctionOfNothing'],
  ])('a correction of %o is refused: %s', async (change, code) => {
    const exam = await addAnnouncedExam(app());
    expect((await correct(exam, change)).refusal).toBe(code);
    expect(await entriesOf(exam)).toHaveLength(3);
  });

  it('not corrected before anything is entered, and then only by the exam office', async () => {
    const exam = await addGradedExam(app());
    const caseworker = await addTestPerson(app().services.db, 'Saks Behandler', ['caseworker']);
    const params = { examId: exam.examId };
    const mayCorrect = async (by: string) =>
      (await app().call(by, resultsRoutes.showProtocol, { params })).body.mayCorrect;
    expect((await correct(exam)).refusal).toBe('protocolNotOpen');
    expect(await mayCorrect(exam.officer)).toBe(false);
    await app().call(exam.officer, resultsRoutes.checkResults, { params });
    expect([await mayCorrect(exam.officer), await mayCorrect(caseworker)]).toEqual([true, false]);
    // No one has been notified of the grade yet.
    expect((await correct(exam)).status).toBe(200);
    expect(await noticesOf(app(), { personId: first(exam).personId })).toEqual([]);
  });

  it('not corrected while the grade is under appeal', async () => {
    const exam = await addAnnouncedExam(app());
    const { examId: exam_id } = exam;
    await app()
      .services.db.insertInto('appeal')
      .values({
        id: crypto.randomUUID(),
        exam_id,
        candidacy_id: first(exam).candidacyId,
        state: 'filed',
        filed_at: app().services.clock.now(),
        late: false,
        original_grade: 'C',
      })
      .execute();
    expect((await correct(exam)).refusal).toBe('correctionDuringAppeal');
  });
});

describe('a corrected grade that was announced', () => {
  it('is a new decision: the candidate is notified, and the deadlines begin again', async () => {
    const exam = await addAnnouncedExam(app());
    const { candidacyId, personId } = first(exam);
    await app().moveTo('2026-03-12T11:00:00Z');
    await correct(exam);
    const { body } = await app().call(personId, myExamsRoutes.showMyExam, { params: { candidacyId } });
    const corrections = [
      { at: '2026-03-12T11:00:00Z', before: 'C', after: 'B', reason: 'Ført på feil linje' },
    ];
    expect(body).toMatchObject({ grade: 'B', gradeKind: 'correction', corrections });
    expect(body.deadlines?.appeal).toMatchObject({ lastDay: '2026-04-07' });
    const notices = await noticesOf(app(), { personId });
    expect(notices.map(({ kind }) => kind)).toEqual(['gradeAnnounced', 'gradeCorrected']);
    expect(notices[1]?.data).toMatchObject({
      before: 'C',
      after: 'B',
      reason: 'Ført på feil linje',
      explanationDeadline: '2026-03-19T23:00:00Z',
      appealDeadline: '2026-04-07T22:00:00Z',
      complaintDeadline: '2026-04-07T22:00:00Z',
    });
  });
});

it('as a document names candidates by number alone [U7]', async () => {
  const exam = await addAnnouncedExam(app(), { grades: ['A', 'B', 'F'] });
  const answer = await app().call(exam.officer, resultsRoutes.protocolPdf, {
    params: { examId: exam.examId },
  });
  expect(answer.status).toBe(200);
  const document = await getDocumentProxy(answer.body.bytes);
  const { text } = await extractText(document, { mergePages: true });
  for (const { candidateNumber, name } of exam.candidates) {
    expect(text).toContain(String(candidateNumber));
    expect(text).not.toContain(name);
  }
  expect(text).toContain('Nabohøgskolen');
});
