import { gradingRoutes } from '@karakter/contract/grading/routes';
import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { verificationRoutes } from '@karakter/contract/hand-in/verification';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { essayName } from '@karakter/domain/sitting/answer';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { useTestApp } from '../../../test/app.ts';
import { type AnswerWriter, openAnswer } from '../../../test/scenes/answer-writer.ts';
import { boardNow, moveTime, reopen, type WatchedExam, watchedExam } from '../../../test/scenes/board.ts';
import { scriptAt, writeAssessment } from '../../../test/scenes/grading.ts';
import { paramsOf, sittingsOf } from '../../../test/scenes/sitting.ts';
import { scheduleExam } from '../../exam/exam-times.ts';
import { firstBrokenEntry } from '../../sitting/answer/answer-chain.ts';
import { chainOf } from '../../sitting/answer/answer-store.ts';

const start = '2026-03-02T08:01:00Z';
const app = useTestApp(start);
const { open, handIn, handInAgain, handInsOf, sittingRow } = sittingsOf(app);

/** An exam whose first candidate has written, with an open window. */
async function writing() {
  await app().services.clock.moveTo(Temporal.Instant.from(start));
  const exam = await watchedExam(app());
  const [own] = exam.candidates;
  await open(own);
  const window = await openAnswer(app(), own);
  window.write('q1', 'Skrevet før');
  await window.confirmed();
  return { exam, own, window };
}

/** As `writing`, and handed in too early. */
async function handedIn() {
  const scene = await writing();
  await app().moveTo('2026-03-02T09:00:00Z');
  const { body: receipt } = await handIn(scene.own);
  return { ...scene, receipt };
}

/** Sets the timers that publishing would have set. */
const schedule = ({ examId }: WatchedExam) =>
  inTransaction(app().services.db, { identity: 'visible', effect: 'write' }, (tx) =>
    scheduleExam(tx, examId),
  );

const essayOf = ({ doc }: AnswerWriter) => doc.getXmlFragment(essayName('q1')).toString();
const stateOf = async (exam: WatchedExam, candidacyId: string) =>
  (await boardNow(app(), exam)).get(candidacyId)?.state;
const verified = async (receipt: string) =>
  (await app().call(null, verificationRoutes.verifyReceipt, { body: { receipt } })).body;

describe('a hand-in that was a mistake is opened again [D17]', () => {
  test('in every window at once, with all that was written; and the chain stays whole', async () => {
    const { exam, own, window } = await handedIn();
    await expect.poll(() => window.messages).toContainEqual({ kind: 'stopped', why: 'handedIn' });
    expect((await reopen(app(), exam, own)).body).toEqual({ endsAt: '2026-03-02T12:00:00Z' });
    await expect
      .poll(() => window.messages.findLast((m) => m.kind === 'lease'))
      .toMatchObject({ lease: { kind: 'writing' } });
    expect(await stateOf(exam, own.candidacyId)).toBe('writing');
    window.write('q1', 'Skrevet etter');
    await window.confirmed();
    const elsewhere = await openAnswer(app(), own);
    expect(essayOf(elsewhere)).toMatch(/Skrevet før.*Skrevet etter/);
    expect(elsewhere.messages[0]).toMatchObject({
      kind: 'welcome',
      state: 'open',
      lease: { kind: 'reading' },
    });
    await handInAgain(own);
    const { db } = app().services;
    const { attempt, started_at } = await sittingRow(own);
    const chain = await chainOf(db, attempt);
    expect(firstBrokenEntry(own.candidacyId, chain)).toBeNull();
    expect(chain.map(({ kind }) => kind)).toEqual(['lease', 'update', 'handIn', 'update', 'handIn']);
    // The opening of the paper is remembered, not replaced by the start of the exam.
    expect(started_at?.toString()).toBe(start);
    for (const each of [window, elsewhere]) each.kill();
  });

  test('its receipt stays valid as history, and the last receipt says that it is the one that counts', async () => {
    const { exam, own, window, receipt: first } = await handedIn();
    await app().jobs.settle();
    await reopen(app(), exam, own);
    expect((await app().call(own.personId, handinRoutes.viewReceipt, paramsOf(own))).refusal).toBe(
      'notFound',
    );
    const view = await app().call(own.personId, sittingRoutes.viewSitting, paramsOf(own));
    expect(view.body).toMatchObject({ state: 'open', reopened: { receiptCode: first.receiptCode } });
    window.write('q1', 'Skrevet etter');
    await window.confirmed();
    await app().moveTo('2026-03-02T09:30:00Z');
    const { body: last } = await handInAgain(own);
    expect(last.receiptCode).not.toBe(first.receiptCode);
    expect(last.earlier).toEqual([{ handedInAt: '2026-03-02T09:00:00Z', receiptCode: first.receiptCode }]);
    expect(await verified(first.receiptCode)).toMatchObject({
      isReplaced: true,
      receipt: { handedInAt: '2026-03-02T09:00:00Z', words: 2, sha256: first.sha256 },
    });
    expect(await verified(last.receiptCode)).toMatchObject({ isReplaced: false, receipt: { words: 4 } });
    await app().jobs.settle();
    const receipts = await app()
      .services.db.selectFrom('notice')
      .select(['kind', 'data'])
      .where('exam_id', '=', exam.examId)
      .where('kind', 'in', ['receipt', 'handInReopened'])
      .orderBy('created_at')
      .execute();
    expect(receipts).toMatchObject([
      { kind: 'receipt', data: { receiptCode: first.receiptCode } },
      { kind: 'handInReopened', data: { receiptCode: first.receiptCode, endsAt: '2026-03-02T12:00:00Z' } },
      { kind: 'receipt', data: { receiptCode: last.receiptCode, earlierCodes: [first.receiptCode] } },
    ]);
    window.kill();
  });

  test('with the minutes that were lost, and the end hands it in', async () => {
    const { exam, own, window } = await handedIn();
    expect((await reopen(app(), exam, own, { minutes: 12 })).body.endsAt).toBe('2026-03-02T12:12:00Z');
    await expect
      .poll(() => window.messages.findLast((m) => m.kind === 'times')?.times.endsAt)
      .toBe('2026-03-02T12:12:00Z');
    window.write('q1', 'Skrevet etter');
    await window.confirmed();
    await app().moveTo('2026-03-02T12:11:59Z');
    expect(await stateOf(exam, own.candidacyId)).toBe('writing');
    await app().moveTo('2026-03-02T12:12:00Z');
    expect(await stateOf(exam, own.candidacyId)).toBe('handedIn');
    const [row] = await handInsOf(exam.examId);
    expect(row).toMatchObject({ kind: 'automatic', words: 4 });
    window.kill();
  });

  test('with the time that everyone was given meanwhile, and in a pause that still lasts', async () => {
    const { exam, own, window } = await handedIn();
    await moveTime(app(), exam, { kind: 'extension', minutes: 15, reach: { scope: 'exam' } });
    await moveTime(app(), exam, { kind: 'pause', reach: { scope: 'exam' } });
    expect((await reopen(app(), exam, own)).body.endsAt).toBe('2026-03-02T12:15:00Z');
    const shown = (await boardNow(app(), exam)).get(own.candidacyId);
    expect(shown).toMatchObject({ addedSeconds: 900, pausedSince: '2026-03-02T09:00:00Z' });
    window.kill();
  });

  test('twice without a second effect, and again after the next hand-in', async () => {
    const { exam, own, window } = await handedIn();
    for (const _ of [1, 2]) expect((await reopen(app(), exam, own)).status).toBe(200);
    await handInAgain(own);
    expect((await reopen(app(), exam, own)).status).toBe(200);
    const { body } = await handInAgain(own);
    expect(body.earlier).toHaveLength(2);
    window.kill();
  });
});

describe('a request to hand in from before the opening, which a slow network delivers late [S1, D17]', () => {
  test('hands in nothing: the candidate goes on, and hands in when they choose to', async () => {
    const { exam, own, window, receipt: first } = await handedIn();
    await reopen(app(), exam, own);
    const late = await handIn(own);
    expect(late.refusal).toBe('handInReopened');
    expect(await stateOf(exam, own.candidacyId)).toBe('writing');
    const after = { lastUpdate: null, evenIfUnsaved: false, after: first.receiptCode };
    const { body: second } = await handIn(own, after);
    // Repeated before it is opened, the same request has the same answer.
    expect((await handIn(own, after)).body.receiptCode).toBe(second.receiptCode);
    await reopen(app(), exam, own);
    expect((await handIn(own, after)).refusal).toBe('handInReopened');
    expect(await handInsOf(exam.examId)).toHaveLength(0);
    window.kill();
  });
});

describe('after the end [D17]', () => {
  test('only the exam office opens it, within an hour and with new time; grading is closed meanwhile', async () => {
    const { exam, own, window } = await writing();
    await schedule(exam);
    await app().moveTo('2026-03-02T12:10:00Z');
    expect(await stateOf(exam, own.candidacyId)).toBe('handedIn');
    const script = { params: scriptAt(exam, own.candidateNumber) };
    const seen = async () => (await app().call(exam.graders[0], gradingRoutes.showScript, script)).refusal;
    expect(await seen()).toBeUndefined();
    const byOffice = (given: { minutes?: number }) =>
      reopen(app(), exam, own, { by: exam.officer, ...given });
    expect((await reopen(app(), exam, own, { minutes: 20 })).refusal).toBe('reopenIsForOffice');
    expect((await byOffice({ minutes: 10 })).refusal).toBe('reopenNeedsTime');
    expect((await byOffice({ minutes: 20 })).body.endsAt).toBe('2026-03-02T12:20:00Z');
    expect(await seen()).toBe('answersNotIn');
    await app().moveTo('2026-03-02T12:20:00Z');
    expect(await stateOf(exam, own.candidacyId)).toBe('handedIn');
    expect(await seen()).toBeUndefined();
    await app().moveTo('2026-03-02T13:20:00Z');
    expect((await byOffice({ minutes: 90 })).refusal).toBe('reopenAfterLimit');
    window.kill();
  });

  test('not once a grader has assessed an answer', async () => {
    const { exam, own, window } = await writing();
    await schedule(exam);
    await app().moveTo('2026-03-02T12:10:00Z');
    await writeAssessment(app(), exam.graders[0], scriptAt(exam, own.candidateNumber), { comment: 'God' });
    const asked = await reopen(app(), exam, own, { by: exam.officer, minutes: 20 });
    expect(asked.refusal).toBe('reopenWhileGraded');
    expect(await handInsOf(exam.examId)).toHaveLength(1);
    window.kill();
  });
});

test('a candidate who still writes, never came or has withdrawn has nothing to open [D17]', async () => {
  const { exam, own, window } = await writing();
  expect((await reopen(app(), exam, own)).status).toBe(200);
  expect((await reopen(app(), exam, exam.candidates[1])).refusal).toBe('paperNotOpened');
  window.kill();
});
