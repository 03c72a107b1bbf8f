import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { essayName } from '@karakter/domain/sitting/answer';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { useTestApp } from '../../test/app.ts';
import { type AnswerWriter, appendParagraph, openAnswer } from '../../test/scenes/answer-writer.ts';
import { boardNow, moveTime, watchedExam } from '../../test/scenes/board.ts';

const app = useTestApp('2026-03-02T08:01:00Z');

/**
 * Continues to write like the page: the late updates are sent along. An update confirmed without them would be stored
 * but could not be read in the answer.
 */
function writeOn(page: AnswerWriter, text: string): void {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(page.doc));
  appendParagraph(doc, 'q1', text);
  page.send(page.number() + 1, Y.encodeStateAsUpdate(doc));
}

test('the page of a withdrawn candidate shows it, quarantines what still arrives, and continues when it is taken back [D16]', async () => {
  const exam = await watchedExam(app());
  const [candidate] = exam.candidates;
  await app().call(candidate.personId, sittingRoutes.openPaper, {
    params: { candidacyId: candidate.candidacyId },
  });
  const page = await openAnswer(app(), candidate);
  const { candidacyId } = candidate;
  const params = { examId: exam.examId, candidacyId };
  const withdraw = (isWithdrawn: boolean) =>
    app().call(exam.invigilator, invigilationRoutes.withdrawCandidate, { params, body: { isWithdrawn } });
  await withdraw(true);
  await expect.poll(() => page.messages).toContainEqual({ kind: 'stopped', why: 'withdrawn' });
  page.write('q1', 'Skrevet før siden fikk vite det.');
  await page.settled();
  expect(page.messages.at(-1)).toMatchObject({ kind: 'kept', as: 'late' });
  await withdraw(false);
  await expect.poll(() => page.messages.at(-1)).toMatchObject({ kind: 'lease', lease: { kind: 'writing' } });
  writeOn(page, 'Skriver videre.');
  await expect.poll(() => page.messages.at(-1)).toMatchObject({ kind: 'confirmed', number: 2 });
  const another = await openAnswer(app(), candidate);
  expect(another.doc.getXmlFragment(essayName('q1')).toString()).toMatch(/Skrevet før.*Skriver videre\./);
  for (const window of [page, another]) window.kill();
});

test('a candidate whose withdrawal is taken back gets the changes for all meanwhile, and none for another room [D7, D16]', async () => {
  const exam = await watchedExam(app());
  const [candidate, other] = exam.candidates;
  for (const { personId, candidacyId } of [candidate, other])
    await app().call(personId, sittingRoutes.openPaper, { params: { candidacyId } });
  const params = { examId: exam.examId, candidacyId: candidate.candidacyId };
  const withdraw = (isWithdrawn: boolean) =>
    app().call(exam.invigilator, invigilationRoutes.withdrawCandidate, { params, body: { isWithdrawn } });
  const all = { scope: 'exam' } as const;
  expect((await moveTime(app(), exam, { kind: 'pause', reach: all })).status).toBe(200);
  await withdraw(true);
  await app().moveTo('2026-03-02T08:11:00Z');
  await moveTime(app(), exam, { kind: 'resume', reach: all });
  await moveTime(app(), exam, { kind: 'extension', minutes: 15, reach: { scope: 'room', room: 'A' } });
  const elsewhere = exam.candidates[2]!.candidacyId;
  await app()
    .services.db.updateTable('sitting')
    .set({ room: 'B' })
    .where('candidacy_id', '=', elsewhere)
    .execute();
  const toB = { kind: 'extension', minutes: 60, reach: { scope: 'room', room: 'B' } } as const;
  expect((await moveTime(app(), exam, toB)).status).toBe(200);
  for (const _ of [1, 2]) expect((await withdraw(false)).status).toBe(200);
  const board = await boardNow(app(), exam);
  const timesOf = (candidacyId: string) => {
    const { pausedSince, addedSeconds, endsAt } = board.get(candidacyId)!;
    return { pausedSince, addedSeconds, endsAt };
  };
  expect(timesOf(candidate.candidacyId)).toMatchObject({ pausedSince: null, addedSeconds: (10 + 15) * 60 });
  expect(timesOf(candidate.candidacyId)).toEqual(timesOf(other.candidacyId));
});
