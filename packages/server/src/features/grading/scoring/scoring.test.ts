import { gradingRoutes } from '@karakter/contract/grading/routes';
import { scoringRoutes } from '@karakter/contract/grading/scoring';
import { scoringOf } from '@karakter/domain/grading/scoring';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../platform/http/actor.ts';
import { enqueueJob } from '../../../platform/jobs/jobs.ts';
import { useTestApp } from '../../../test/app.ts';
import { dismissStaff } from '../../../test/life.ts';
import { eventKinds, noticesOf } from '../../../test/log.ts';
import {
  addFaultyKey,
  changeScoring,
  decideAs,
  mark,
  proposeAs,
  scoringFor,
  scoringWith,
} from '../../../test/scenes/deciding/faulty-key.ts';
import type { TestExam } from '../../../test/scenes/exam.ts';
import { scriptAt } from '../../../test/scenes/grading.ts';
import { testPaper } from '../../../test/scenes/handed-in.ts';
import { type ExamRecord, examFacts } from '../../exam/store.ts';
import { changesOf } from './changes.ts';
import type { ScoringRoom } from './room.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
beforeEach(() => dismissStaff(app()));

async function confirm(exam: TestExam, by: string, number: number, points: number, grade: string) {
  const version = await mark(app(), exam, by, number, points, grade);
  const params = scriptAt(exam, number);
  return app().call(by, gradingRoutes.confirmAssessment, { params, body: { version } });
}
const script = async (exam: TestExam, by: string, number: number) =>
  (await app().call(by, gradingRoutes.showScript, { params: scriptAt(exam, number) })).body;
const preview = async (exam: TestExam, by: string, scoring = scoringWith(['a'])) =>
  (
    await app().call(by, scoringRoutes.previewScoring, {
      params: { commissionId: exam.commissionId },
      body: { scoring, from: 0 },
    })
  ).body;

describe('a change of the scoring [G4]', () => {
  it('is proposed by the leader, confirmed by another, and then counts for everyone at once', async () => {
    const exam = await addFaultyKey(app());
    const [leader, other] = exam.graders;
    const [wronged = 0, lucky = 0] = exam.numbers;
    await mark(app(), exam, leader, wronged, 50, 'D');
    expect(await script(exam, leader, wronged)).toMatchObject({ suggested: { q2: -10 }, own: { sum: 40 } });
    expect((await proposeAs(app(), exam, leader, scoringWith(['a']))).status).toBe(200);
    await app().jobs.settle();
    const told = await noticesOf(app(), { examId: exam.examId, kind: 'scoringNews' });
    expect(told.map(({ person_id: to }) => to).sort()).toEqual([other, exam.coordinator].sort());
    expect((await decideAs(app(), exam, leader, 'confirm')).refusal).toBe('ownScoringChange');
    expect((await decideAs(app(), exam, other, 'confirm')).status).toBe(200);
    await app().jobs.settle();
    expect(await scoringFor(app(), exam, leader)).toMatchObject({
      version: 2,
      open: null,
      history: [{ state: 'applied', proposedBy: 'Intern Sensor', decidedBy: 'Ekstern Sensor' }],
    });
    expect(await script(exam, leader, wronged)).toMatchObject({
      suggested: { q2: 40 },
      own: { sum: 90, grade: 'D' },
    });
    expect(await script(exam, other, lucky)).toMatchObject({ suggested: { q2: -10 } });
    expect((await eventKinds(app(), exam.examId)).filter((kind) => kind.startsWith('scoring'))).toEqual([
      'scoringChangeProposed',
      'scoringChangeConfirmed',
      'scoringApplied',
    ]);
  });

  it('is on its way for a reader who read the version before it was applied, so that the page asks again', async () => {
    const exam = await addFaultyKey(app());
    const [leader, other] = exam.graders;
    await proposeAs(app(), exam, leader, scoringWith(['a']));
    await decideAs(app(), exam, other, 'confirm');
    await app().jobs.settle();
    const { db, config, clock } = app().services;
    const changesAt = (version: number) =>
      db.transaction().execute(async (tx) => {
        const of = (await examFacts(tx, exam.examId)) as ExamRecord;
        const actor = { personId: leader } as Actor;
        const here = { tx, exam: of, version, secret: config.secret, actor, now: clock.now(), parts: [] };
        return changesOf(here as unknown as ScoringRoom);
      });
    expect(await changesAt(1)).toMatchObject({ open: { state: 'confirmed' }, history: [] });
    expect(await changesAt(2)).toMatchObject({ open: null, history: [{ state: 'applied' }] });
  });

  it('is refused where it cannot be, and nothing is stored', async () => {
    const exam = await addFaultyKey(app());
    const [leader, other] = exam.graders;
    expect((await proposeAs(app(), exam, other, scoringWith(['a']))).refusal).toBe('scoringNotYours');
    expect((await proposeAs(app(), exam, leader, scoringOf(testPaper.questions))).refusal).toBe(
      'scoringUnchanged',
    );
    expect((await proposeAs(app(), exam, leader, scoringWith([]))).refusal).toBe('keyMissing');
    expect((await proposeAs(app(), exam, leader, scoringWith(['a']))).status).toBe(200);
    expect((await proposeAs(app(), exam, leader, scoringWith(['a', 'b']))).refusal).toBe('scoringChangeOpen');
    expect((await decideAs(app(), exam, other, 'withdraw')).refusal).toBe('anothersScoringChange');
    expect((await decideAs(app(), exam, other, 'decline')).refusal).toBe('scoringReasonMissing');
    expect((await decideAs(app(), exam, other, 'decline', 'Fasiten er rett')).status).toBe(200);
    await app().jobs.settle();
    const view = await scoringFor(app(), exam, leader);
    expect(view).toMatchObject({ version: 1, open: null, history: [{ state: 'declined', allowed: [] }] });
    const late = { params: { commissionId: exam.commissionId, changeId: view.history[0]?.id ?? '' } };
    const body = { command: 'confirm', reason: '' } as const;
    expect((await app().call(other, scoringRoutes.decideScoringChange, { ...late, body })).refusal).toBe(
      'scoringChangeDecided',
    );
  });

  it('takes effect once where two confirm at the same moment, and where its job runs twice', async () => {
    const exam = await addFaultyKey(app());
    const [leader, other] = exam.graders;
    await proposeAs(app(), exam, leader, scoringWith(['a']));
    const { open } = await scoringFor(app(), exam, other);
    const changeId = open?.id ?? '';
    const body = { command: 'confirm', reason: '' } as const;
    const both = await Promise.all([
      app().call(other, scoringRoutes.decideScoringChange, {
        params: { commissionId: exam.commissionId, changeId },
        body,
      }),
      app().call(exam.coordinator, scoringRoutes.decideExamScoringChange, {
        params: { examId: exam.examId, changeId },
        body,
      }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    await app().jobs.settle();
    await app()
      .services.db.transaction()
      .execute((tx) => enqueueJob(tx, 'applyScoring', { changeId }, 'once more'));
    await app().jobs.settle();
    expect((await scoringFor(app(), exam, leader)).version).toBe(2);
  });
});

describe('the preview before a change [G2, G4]', () => {
  it('shows a grader the own work and what is revealed, and nothing else of a co-grader', async () => {
    const exam = await addFaultyKey(app());
    const [leader, other] = exam.graders;
    const [wronged = 0, lucky = 0, last = 0] = exam.numbers;
    await confirm(exam, other, wronged, 60, 'E');
    const line = (await preview(exam, leader)).lines.find((each) => each.candidateNumber === wronged);
    expect(line).toMatchObject({ effect: 'points', given: null, before: { sum: -10 }, after: { sum: 40 } });
    await confirm(exam, leader, wronged, 50, 'E');
    await confirm(exam, leader, lucky, 50, 'A');
    const { lines, counts } = await preview(exam, leader);
    expect(lines.map(({ candidateNumber, effect, given }) => [candidateNumber, effect, given])).toEqual([
      [wronged, 'agreed', 'E'],
      [lucky, 'own', 'A'],
      [last, 'points', null],
    ]);
    // The revealed points are the mean of both.
    expect(lines[0]).toMatchObject({ before: { sum: 45, grade: null }, after: { sum: 95, grade: 'A' } });
    expect(counts).toEqual({ none: 0, points: 1, own: 1, agreed: 1, correction: 0 });
  });

  it('shows those who answer for the exam what is revealed, and automatic points of the rest', async () => {
    const exam = await addFaultyKey(app());
    const [leader] = exam.graders;
    const [wronged = 0] = exam.numbers;
    await confirm(exam, leader, wronged, 50, 'E');
    const { body } = await app().call(exam.coordinator, scoringRoutes.previewExamScoring, {
      params: { examId: exam.examId },
      body: { scoring: scoringWith(['a']), from: 0 },
    });
    expect(body.lines[0]).toMatchObject({ candidateNumber: wronged, given: null, before: { sum: -10 } });
    expect(JSON.stringify(body)).not.toMatch(/Hemmelig|Sensor/);
  });
});

describe('grades that a change speaks against [G4]', () => {
  it('stay as they are, and are listed for the grader or the commission to decide on', async () => {
    const exam = await addFaultyKey(app());
    const [leader, other] = exam.graders;
    const [wronged = 0, lucky = 0] = exam.numbers;
    for (const grader of exam.graders) await confirm(exam, grader, wronged, 50, 'E');
    await confirm(exam, leader, lucky, 50, 'A');
    await changeScoring(app(), exam, scoringWith(['a']));
    const listed = async (by: string) => (await scoringFor(app(), exam, by)).toDecide;
    expect(await listed(leader)).toMatchObject([
      { candidateNumber: wronged, effect: 'agreed', given: 'E', after: { sum: 90, grade: 'A' } },
      { candidateNumber: lucky, effect: 'own', given: 'A', after: { sum: 40, grade: 'F' } },
    ]);
    expect(await listed(other)).toMatchObject([{ candidateNumber: wronged, effect: 'agreed' }]);
    expect(await script(exam, leader, wronged)).toMatchObject({ agreed: { grade: 'E' } });
    expect(await script(exam, leader, lucky)).toMatchObject({ own: { grade: 'A' }, state: 'confirmed' });
    const told = await noticesOf(app(), { examId: exam.examId, kind: 'scoringNews' });
    const toDecide = told.filter(({ data }) => (data as { what: string }).what === 'toDecide');
    expect(toDecide.map(({ person_id: to, data }) => [to, data]).sort()).toEqual(
      [
        [leader, { what: 'toDecide', works: 2 }],
        [other, { what: 'toDecide', works: 1 }],
      ].sort(),
    );
  });

  it('leave the list when they are kept with a reason, sent back, or changed', async () => {
    const exam = await addFaultyKey(app());
    const [leader, other] = exam.graders;
    const [wronged = 0, lucky = 0] = exam.numbers;
    for (const grader of exam.graders) await confirm(exam, grader, wronged, 50, 'E');
    await confirm(exam, leader, lucky, 50, 'A');
    await changeScoring(app(), exam, scoringWith(['a']));
    const [agreed, own] = (await scoringFor(app(), exam, leader)).toDecide;
    const keep = (by: string, rescoredId = '') =>
      app().call(by, scoringRoutes.keepGrade, {
        params: { commissionId: exam.commissionId, rescoredId },
        body: { reason: 'Drøftingen er svak' },
      });
    expect((await keep(other, own?.id)).refusal).toBe('notFound');
    expect((await keep(other, agreed?.id)).status).toBe(200);
    expect((await keep(leader, agreed?.id)).refusal).toBe('notFound');
    const params = scriptAt(exam, lucky);
    await app().call(leader, gradingRoutes.reopenAssessment, { params });
    await confirm(exam, leader, lucky, 50, 'F');
    expect((await scoringFor(app(), exam, leader)).toDecide).toEqual([]);
    expect(await eventKinds(app(), exam.examId)).toContain('rescoredGradeKept');
  });
});
