import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { todayRoutes } from '@karakter/contract/today/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { explanationActs, wholeExplanation as text } from '../../test/scenes/explained.ts';

const app = useTestApp('2026-03-13T11:00:00Z');
const { announcedExam, requested, save, read } = explanationActs(app);

const placeOf = ({ examId }: TestExam, explanationId: string) => ({ examId, explanationId });
const shown = async (exam: TestExam, id: string) =>
  (await app().call(exam.officer, explanationRoutes.showExplanationCase, { params: placeOf(exam, id) })).body;
const write = (by: string, exam: TestExam, id: string, version = 1, written = text) =>
  app().call(by, explanationRoutes.writeExplanationInPlace, {
    params: placeOf(exam, id),
    body: { ...written, version },
  });
const linesOf = async ({ officer, examId }: TestExam) => {
  const { body } = await app().call(officer, todayRoutes.today);
  const ofExam = [...body.late, ...body.today].filter((line) => line.examId === examId);
  return ofExam.map(({ kind }) => kind).filter((kind) => /Writer|Explanation/.test(kind));
};

/** One grader leaves, and the other declares a ground against the candidate. */
async function leaveNoWriter(exam: TestExam): Promise<void> {
  const { db, clock } = app().services;
  const [first, second] = exam.graders;
  const at = clock.now();
  await db
    .updateTable('commission_member')
    .set({ ended_at: at, ended_reason: 'ill', work_stands: true })
    .where('commission_id', '=', exam.commissionId)
    .where('person_id', '=', first)
    .execute();
  const ground = { ground: 'other', account: 'Vi er gift nå.', state: 'declared', declared_at: at };
  await db
    .insertInto('impartiality_case')
    .values({
      ...ground,
      id: crypto.randomUUID(),
      commission_id: exam.commissionId,
      candidacy_id: exam.candidates[0]?.candidacyId ?? '',
      person_id: second,
    })
    .execute();
}

describe('an explanation that no present grader can write [E2, E3, G19]', () => {
  it('is on the exam office’s first page, and the office writes it, looks at it and sends it', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    expect(await shown(exam, id)).toMatchObject({ hasWriter: true, mayWrite: false });
    expect((await write(exam.officer, exam, id)).refusal).toBe('explanationHasWriter');
    await leaveNoWriter(exam);
    expect(await linesOf(exam)).toEqual(['findWriter']);
    expect(await shown(exam, id)).toMatchObject({ hasWriter: false, mayWrite: true, maySend: false });
    expect((await write(exam.officer, exam, id, 3)).refusal).toBe('changedMeanwhile');
    expect((await write(exam.officer, exam, id, 1, { ...text, overall: ' ' })).refusal).toBe(
      'explanationIncomplete',
    );
    expect((await write(exam.officer, exam, id)).status).toBe(200);
    expect(await linesOf(exam)).toEqual(['sendExplanations']);
    expect(await shown(exam, id)).toMatchObject({ text, maySend: true });
    const params = placeOf(exam, id);
    await app().call(exam.officer, explanationRoutes.sendReadyExplanation, { params });
    expect((await read(exam, id)).body.text).toEqual(text);
    expect((await write(exam.officer, exam, id, 2)).refusal).toBe('explanationSentAlready');
  });

  it('may be written by the office too where the graders let the date pass, and never by a grader by that way', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    await save(exam.graders[0], id);
    await app().moveTo('2026-03-30T08:00:00Z');
    expect((await write(exam.graders[0], exam, id, 2)).status).toBe(403);
    expect((await write(exam.officer, exam, id, 2)).status).toBe(200);
  });
});
