import { gradingRoutes } from '@karakter/contract/grading/routes';
import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { beforeEach, describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { noticesOf } from '../../test/log.ts';
import { openAnswer } from '../../test/scenes/answer-writer.ts';
import {
  addChangeableExam,
  type ChangeableExam,
  cancelExam,
  previewCancelling,
  scheduled,
} from '../../test/scenes/planned-exam.ts';
import { sittingsOf } from '../../test/scenes/sitting.ts';

const app = useTestApp('2026-03-02T08:01:00Z');
const at = (instant: string) => app().services.clock.moveTo(Temporal.Instant.from(instant));
/** A minute after the start. */
beforeEach(() => at('2026-03-02T08:01:00Z'));
const { open, handIn, handInsOf, sittingRow } = sittingsOf(app);

/** The number of updates of the candidate's answer that are stored. */
const storedOf = async ({ candidacyId }: ChangeableExam['candidates'][number]) =>
  app()
    .services.db.selectFrom('answer_entry')
    .innerJoin('sitting', 'sitting.attempt', 'answer_entry.attempt')
    .select('answer_entry.sequence')
    .where('sitting.candidacy_id', '=', candidacyId)
    .where('kind', '=', 'update')
    .execute();

describe('cancelling an exam that runs [P14]', () => {
  test('closes the room at once, keeps what was written and handed in, and hands nothing in at the end', async () => {
    const exam = await addChangeableExam(app());
    const [writing, done, waits] = exam.candidates;
    await open(done);
    await handIn(done);
    const window = await openAnswer(app(), writing);
    window.write('q1', 'Før avlysningen.');
    await window.confirmed();
    await scheduled(app(), exam);
    const { body } = await previewCancelling(app(), exam, { reason: 'emergency' });
    expect(body.candidates).toEqual({ notBegun: 1, writing: 1, handedIn: 1, absent: 0 });
    expect((await cancelExam(app(), exam, { reason: 'emergency' })).status).toBe(200);
    expect(await window.stopped()).toBe('cancelled');
    expect(
      (await noticesOf(app(), { examId: exam.examId, personId: waits.personId }))[0]?.data,
    ).toMatchObject({
      isKept: true,
    });
    await app().moveTo('2026-03-02T13:00:00Z');
    expect((await storedOf(writing)).length).toBeGreaterThan(0);
    const states = await Promise.all([writing, done, waits].map(sittingRow));
    expect(states.map(({ state }) => state)).toEqual(['cancelled', 'handedIn', 'cancelled']);
    expect(await handInsOf(exam.examId)).toHaveLength(1);
    expect(await noticesOf(app(), { examId: exam.examId, kind: 'readyForGrading' })).toEqual([]);
  });

  test('keeps what a device without a network sends afterwards, and tells that window why it is closed', async () => {
    const exam = await addChangeableExam(app());
    const [own] = exam.candidates;
    const before = await openAnswer(app(), own);
    before.write('q1', 'Før.');
    await before.confirmed();
    before.kill();
    await cancelExam(app(), exam, { reason: 'emergency' });
    const after = await openAnswer(app(), { ...own, writer: before.writer, doc: before.doc });
    expect(await after.stopped()).toBe('cancelled');
    after.write('q1', 'Skrevet uten nett.');
    await after.settled();
    const kept = await app()
      .services.db.selectFrom('answer_branch')
      .innerJoin('sitting', 'sitting.attempt', 'answer_branch.attempt')
      .select('kind')
      .where('candidacy_id', '=', own.candidacyId)
      .execute();
    expect(kept).toEqual([{ kind: 'late' }]);
    after.kill();
  });

  test('lets no one hand in, open, be withdrawn and come back, or be added; the board shows whom it concerns', async () => {
    const exam = await addChangeableExam(app());
    const [own, gone] = exam.candidates;
    const { examId, officer, invigilator } = exam;
    await open(own);
    await open(gone);
    const withdrawal = { params: { examId, candidacyId: gone.candidacyId }, body: { isWithdrawn: true } };
    await app().call(invigilator, invigilationRoutes.withdrawCandidate, withdrawal);
    await cancelExam(app(), exam);
    expect((await handIn(own)).refusal).toBe('sittingCancelled');
    expect((await open(own)).refusal).toBe('sittingCancelled');
    const back = { ...withdrawal, body: { isWithdrawn: false } };
    expect((await app().call(invigilator, invigilationRoutes.withdrawCandidate, back)).refusal).toBe(
      'examCancelled',
    );
    const removed = { params: { examId, candidacyId: own.candidacyId } };
    expect((await app().call(officer, candidateRoutes.removeCandidate, removed)).refusal).toBe(
      'examCancelled',
    );
    const board = await app().call(invigilator, invigilationRoutes.viewBoard, { params: { examId } });
    expect(board.body.candidates.map(({ state }) => state).sort()).toEqual([
      'cancelled',
      'cancelled',
      'withdrawn',
    ]);
  });

  test('opens no answer to the graders, and says why', async () => {
    const exam = await addChangeableExam(app());
    const [own] = exam.candidates;
    await open(own);
    await handIn(own);
    await cancelExam(app(), exam);
    await at('2026-03-04T08:00:00Z');
    const [grader] = exam.graders;
    const { body } = await app().call(grader, gradingRoutes.listMyCommissions);
    const commission = body.commissions.find(({ commissionId }) => commissionId === exam.commissionId);
    expect(commission).toMatchObject({ closed: 'gradingCancelled' });
    const params = { commissionId: exam.commissionId };
    const read = await app().call(grader, gradingRoutes.showGradedPaper, { params });
    expect(read).toMatchObject({ status: 409, refusal: 'gradingCancelled' });
  });
});

describe('at the same instant [P14]', () => {
  test('a candidate opens and the exam is cancelled: the paper is opened before, or not at all', async () => {
    const exam = await addChangeableExam(app());
    const [own] = exam.candidates;
    // The look is stale once the candidate has begun, whichever of the two comes first.
    await at('2026-03-02T07:59:00Z');
    const { seen } = (await previewCancelling(app(), exam)).body;
    await at('2026-03-02T08:00:00Z');
    const [opened, cancelled] = await Promise.all([open(own), cancelExam(app(), exam, {}, seen)]);
    const { state } = await sittingRow(own);
    const isOpened = opened.status === 200;
    expect(opened.refusal ?? 'opened').toBe(isOpened ? 'opened' : 'sittingCancelled');
    expect(cancelled.refusal ?? 'cancelled').toBe(isOpened ? 'changedMeanwhile' : 'cancelled');
    expect(state).toBe(isOpened ? 'open' : 'cancelled');
  });

  test('of two officers one cancels, one is refused, and everyone is told once', async () => {
    const exam = await addChangeableExam(app());
    const { seen } = (await previewCancelling(app(), exam)).body;
    const both = await Promise.all([1, 2].map(() => cancelExam(app(), exam, {}, seen)));
    expect(both.map(({ refusal }) => refusal ?? 'done').sort()).toEqual(['done', 'examCancelled']);
    expect(await noticesOf(app(), { examId: exam.examId, kind: 'examCancelled' })).toHaveLength(3);
  });

  test('a hand-in during the look does not hinder it, but who is concerned and whether anyone has begun does', async () => {
    const exam = await addChangeableExam(app());
    const [first, second] = exam.candidates;
    const { seen: beforeAnyone } = (await previewCancelling(app(), exam)).body;
    await open(first);
    expect((await cancelExam(app(), exam, {}, beforeAnyone)).refusal).toBe('changedMeanwhile');
    const { seen } = (await previewCancelling(app(), exam)).body;
    await open(second);
    await handIn(first);
    expect((await cancelExam(app(), exam, {}, seen)).status).toBe(200);
  });

  test('a look is stale when an invigilator was appointed since', async () => {
    const exam = await addChangeableExam(app());
    const { seen } = (await previewCancelling(app(), exam)).body;
    const ended = { revoked_at: app().services.clock.now() };
    await app()
      .services.db.updateTable('role_grant')
      .set(ended)
      .where('person_id', '=', exam.invigilator)
      .execute();
    expect((await cancelExam(app(), exam, {}, seen)).refusal).toBe('changedMeanwhile');
  });

  test('the window opens the paper over its connection as the exam is cancelled: what it wrote is kept', async () => {
    const exam = await addChangeableExam(app());
    const [own] = exam.candidates;
    const window = await openAnswer(app(), own);
    const { seen } = (await previewCancelling(app(), exam)).body;
    window.write('q1', 'I siste øyeblikk.');
    const { refusal } = await cancelExam(app(), exam, {}, seen);
    if (refusal === 'changedMeanwhile') await cancelExam(app(), exam);
    await window.settled();
    expect(await window.stopped()).toBe('cancelled');
    expect((await sittingRow(own)).state).toBe('cancelled');
    const { candidacyId } = own;
    const view = await app().call(own.personId, sittingRoutes.viewSitting, { params: { candidacyId } });
    expect(view.body.state).toBe('cancelled');
    window.kill();
  });
});
