import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { suspicionRoutes } from '@karakter/contract/grading/suspicion';
import { holdRoutes } from '@karakter/contract/results/holds';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { todayRoutes } from '@karakter/contract/today/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { eventKinds, noticesOf } from '../../../test/log.ts';
import { addTestExam, type TestExam } from '../../../test/scenes/exam.ts';
import { addGradedExam, gradeBoth } from '../../../test/scenes/graded.ts';
import { scriptAt } from '../../../test/scenes/grading.ts';
import { handInAll } from '../../../test/scenes/handed-in.ts';

const app = useTestApp('2026-03-10T11:00:00Z');
type Candidate = TestExam['candidates'][number];

const report = (grader: string, exam: TestExam, { candidateNumber }: Candidate) =>
  app().call(grader, suspicionRoutes.reportSuspicion, {
    params: scriptAt(exam, candidateNumber),
    body: { account: 'Avsnitt tre er likt i en annen besvarelse.' },
  });
const seenBy = (grader: string, exam: TestExam, { candidateNumber }: Candidate) =>
  app().call(grader, gradingRoutes.showScript, { params: scriptAt(exam, candidateNumber) });
const held = async (exam: TestExam) =>
  (await app().call(exam.officer, holdRoutes.seeHeldGrades, { params: { examId: exam.examId } })).body;
const decide = (command: 'holdGrade' | 'releaseGrade', exam: TestExam, { candidacyId }: Candidate) =>
  app().call(exam.officer, holdRoutes[command], {
    params: { examId: exam.examId, candidacyId },
    body: { reason: 'Saken er undersøkt.' },
  });
const check = (exam: TestExam) =>
  app().call(exam.officer, resultsRoutes.checkResults, { params: { examId: exam.examId } });
const announce = (exam: TestExam) =>
  app().call(exam.officer, resultsRoutes.announceGrades, {
    params: { examId: exam.examId },
    body: { at: null },
  });
const mine = async ({ personId, candidacyId }: Candidate) =>
  (await app().call(personId, myExamsRoutes.showMyExam, { params: { candidacyId } })).body;
const told = async ({ personId }: Candidate) =>
  (await noticesOf(app(), { personId })).map(({ kind }) => kind).filter((kind) => kind.startsWith('grade'));
const today = async (person: string) =>
  JSON.stringify((await app().call(person, todayRoutes.today)).body).includes('lookAtHeldGrades');

const two = ({ candidates: [one, other] }: TestExam) => [one, other] as [Candidate, Candidate];

describe('a suspicion of cheating that a grader reports [G10]', () => {
  it('is with the exam office, holds the grade back, and stops no grading', async () => {
    const exam = await addTestExam(app().services.db, { candidates: 2 });
    await handInAll(app().services.db, exam);
    const [one] = two(exam);
    expect((await report(exam.graders[0], exam, one)).status).toBe(200);
    expect((await report(exam.graders[0], exam, one)).refusal).toBe('suspicionReportedAlready');
    await gradeBoth(app(), exam, one.candidateNumber, 'B');
    expect((await seenBy(exam.graders[1], exam, one)).body.state).toBe('agreed');
    await app().moveTo(app().services.clock.now().toString());
    expect(await noticesOf(app(), { examId: exam.examId, kind: 'suspicionReported' })).toMatchObject([
      { person_id: exam.officer, data: { candidateNumber: one.candidateNumber } },
    ]);
    expect((await held(exam)).holds).toMatchObject([
      { candidateNumber: one.candidateNumber, isSuspicion: true, released: null },
    ]);
    expect(await today(exam.officer)).toBe(true);
  });

  it('is seen by the grader who reported it and not by the co-grader, who may report it too', async () => {
    const exam = await addTestExam(app().services.db, { candidates: 2 });
    await handInAll(app().services.db, exam);
    const [one] = two(exam);
    const [anna, bo] = exam.graders;
    const before = (await seenBy(bo, exam, one)).body;
    await report(anna, exam, one);
    expect((await seenBy(anna, exam, one)).body.suspicions).toHaveLength(1);
    expect((await seenBy(bo, exam, one)).body).toEqual(before);
    expect((await report(bo, exam, one)).status).toBe(200);
    expect((await seenBy(anna, exam, one)).body.suspicions).toHaveLength(1);
  });

  it('is never shown to an officer who grades the exam, on a page, on the first page or by mail [U7]', async () => {
    const exam = await addTestExam(app().services.db, { candidates: 2 });
    const { db, clock } = app().services;
    await handInAll(db, exam);
    const [one] = two(exam);
    const [anna, bo] = exam.graders;
    const grant = { role: 'examOffice', exam_id: exam.examId, granted_at: clock.now() } as const;
    await db
      .insertInto('role_grant')
      .values({ id: crypto.randomUUID(), person_id: bo, ...grant })
      .execute();
    await report(anna, exam, one);
    await app().moveTo(app().services.clock.now().toString());
    const params = { examId: exam.examId };
    expect((await app().call(bo, holdRoutes.seeHeldGrades, { params })).status).toBe(404);
    expect((await decide('releaseGrade', { ...exam, officer: bo }, one)).status).toBe(404);
    expect(await today(bo)).toBe(false);
    expect(await noticesOf(app(), { personId: bo, kind: 'suspicionReported' })).toEqual([]);
  });

  it('is refused for a script of another commission as for one that does not exist', async () => {
    const exam = await addTestExam(app().services.db, { candidates: 2 });
    const other = await addTestExam(app().services.db, { candidates: 1 });
    await handInAll(app().services.db, exam);
    await handInAll(app().services.db, other);
    const answers = [
      await report(exam.graders[0], exam, { ...two(exam)[0], candidateNumber: 99_999 }),
      await report(other.graders[0], exam, two(exam)[0]),
    ];
    expect(answers.map(({ status, refusal }) => [status, refusal])).toEqual([
      [404, 'notFound'],
      [404, 'notFound'],
    ]);
  });
});

describe('a grade that is held back [R2]', () => {
  it('is entered as the others, and not announced: its candidate is told so, and gets no deadline', async () => {
    const exam = await addGradedExam(app(), { candidates: 2, grades: ['A', 'C'] });
    const [one, other] = two(exam);
    expect((await decide('holdGrade', exam, one)).status).toBe(200);
    expect((await decide('holdGrade', exam, one)).refusal).toBe('gradeHeldAlready');
    await check(exam);
    const preview = await app().call(exam.officer, resultsRoutes.previewAnnouncement, {
      params: { examId: exam.examId },
    });
    expect(preview.body).toMatchObject({ reaches: 1, held: 1 });
    await announce(exam);
    expect([await told(one), await told(other)]).toEqual([['gradeHeldBack'], ['gradeAnnounced']]);
    expect(await mine(one)).toMatchObject({
      grade: null,
      isHeld: true,
      deadlines: null,
      mayAskExplanation: false,
    });
    expect((await mine(one)).todo).toMatchObject([{ code: 'gradeHeld' }]);
    expect(await mine(other)).toMatchObject({ grade: 'C', isHeld: false });
    const asked = await app().call(one.personId, explanationRoutes.requestExplanation, {
      params: { candidacyId: one.candidacyId },
    });
    expect(asked.status).toBe(409);
    expect((await decide('holdGrade', exam, other)).refusal).toBe('gradesAlreadyAnnounced');
  });

  it('is announced alone when it is released, with deadlines from that day', async () => {
    const exam = await addGradedExam(app(), { candidates: 2, grades: ['A', 'C'] });
    const [one, other] = two(exam);
    await decide('holdGrade', exam, one);
    await check(exam);
    await announce(exam);
    const later = app()
      .services.clock.now()
      .add({ hours: 24 * 30 });
    await app().services.clock.moveTo(later);
    expect((await decide('releaseGrade', exam, one)).status).toBe(200);
    expect((await decide('releaseGrade', exam, one)).refusal).toBe('gradeNotHeld');
    expect(await told(one)).toEqual(['gradeHeldBack', 'gradeAnnounced']);
    const released = await mine(one);
    expect(released).toMatchObject({ grade: 'A', isHeld: false, announcedAt: later.toString() });
    const ends = (exams: typeof released) =>
      exams.deadlines?.appeal.kind === 'running' ? exams.deadlines.appeal.at : '';
    expect(Temporal.Instant.compare(ends(released), ends(await mine(other)))).toBe(1);
    expect((await eventKinds(app(), exam.examId)).slice(-4)).toEqual([
      'gradeHeld',
      'resultsChecked',
      'gradesAnnounced',
      'gradeReleased',
    ]);
    expect((await held(exam)).holds).toMatchObject([{ released: { reason: 'Saken er undersøkt.' } }]);
  });

  it('is announced with the others when it is released before', async () => {
    const exam = await addGradedExam(app(), { candidates: 2, grades: ['A', 'C'] });
    const [one] = two(exam);
    await decide('holdGrade', exam, one);
    await check(exam);
    await decide('releaseGrade', exam, one);
    await announce(exam);
    expect([await told(one), (await mine(one)).grade]).toEqual([['gradeAnnounced'], 'A']);
  });

  it('is not taken back by a suspicion that comes after the announcement, but keeps the exam from the archive', async () => {
    const exam = await addGradedExam(app(), { candidates: 2, grades: ['A', 'C'] });
    const [one] = two(exam);
    await check(exam);
    await announce(exam);
    await app().services.clock.moveTo(app().services.clock.now().add({ minutes: 5 }));
    expect((await report(exam.graders[0], exam, one)).status).toBe(200);
    expect(await mine(one)).toMatchObject({ grade: 'A', isHeld: false });
    expect((await decide('releaseGrade', exam, one)).status).toBe(200);
    expect(await told(one)).toEqual(['gradeAnnounced']);
  });

  it('cannot be held or released for a candidate of another exam', async () => {
    const exam = await addGradedExam(app(), { candidates: 1 });
    const other = await addGradedExam(app(), { candidates: 1 });
    expect((await decide('holdGrade', exam, two(other)[0])).status).toBe(404);
    expect((await decide('releaseGrade', exam, two(other)[0])).status).toBe(404);
  });
});
