import { resultsRoutes } from '@karakter/contract/results/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { countEvents, noticesOf } from '../../test/log.ts';
import { addTestExam, type TestExam } from '../../test/scenes/exam.ts';
import { addAnnouncedExam, addGradedExam, gradeBoth } from '../../test/scenes/graded.ts';
import { addTestPaper, handInAll, handInAnswer } from '../../test/scenes/handed-in.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { letHappen } from '../../test/scenes/sitting-events.ts';

const app = useTestApp('2026-03-10T11:00:00Z');

const see = (exam: TestExam, person = exam.officer) =>
  app().call(person, resultsRoutes.showResults, { params: { examId: exam.examId } });
const check = (exam: TestExam) =>
  app().call(exam.officer, resultsRoutes.checkResults, { params: { examId: exam.examId } });
const announce = (exam: TestExam, at: string | null = null) =>
  app().call(exam.officer, resultsRoutes.announceGrades, { params: { examId: exam.examId }, body: { at } });
const protocol = async (exam: TestExam) =>
  (await app().call(exam.officer, resultsRoutes.showProtocol, { params: { examId: exam.examId } })).body;

describe('the exam office sees the progress of the grading [R1]', () => {
  it('without a single grade until it is agreed', async () => {
    const exam = await addTestExam(app().services.db);
    await handInAll(app().services.db, exam);
    await gradeBoth(app(), exam, exam.candidates[0]?.candidateNumber ?? 0, 'B');
    const { body } = await see(exam);
    expect(body.commissions).toMatchObject([{ number: 1, answers: 3, agreed: 1 }]);
    expect(body.candidates.map(({ state, grade }) => [state, grade])).toEqual([
      ['agreed', 'B'],
      ['inGrading', null],
      ['inGrading', null],
    ]);
    expect(body.obstacles).toContainEqual({ code: 'gradesMissing', count: 2 });
    expect(body.mayCheck).toBe(false);
  });

  it('with absent and withdrawn candidates, who delay no one and get no grade', async () => {
    const exam = await addTestExam(app().services.db, { candidates: 2 });
    const [absent, withdrawn] = exam.candidates.map(({ candidacyId }) => candidacyId);
    const { db } = app().services;
    await letHappen(db, absent ?? '', { kind: 'candidateAbsent', at: exam.endsAt });
    await letHappen(db, withdrawn ?? '', { kind: 'sittingWithdrawn', at: exam.startsAt });
    const { body } = await see(exam);
    expect(body.candidates).toMatchObject([
      { state: 'absent', grade: null },
      { state: 'withdrawn', grade: null },
    ]);
    expect(body.obstacles.map(({ code }) => code)).not.toContain('sittingsOpen');
  });

  it('and the distribution over the whole scale [R4]', async () => {
    const exam = await addGradedExam(app(), { grades: ['A', 'C', 'C'] });
    const { body } = await see(exam);
    expect(body.distribution.filter(({ count }) => count > 0)).toEqual([
      { grade: 'A', count: 1 },
      { grade: 'C', count: 2 },
    ]);
    expect(body).toMatchObject({ mayCheck: true, mayAnnounce: false });
    await check(exam);
    expect((await see(exam)).body).toMatchObject({ mayCheck: false, mayAnnounce: true });
  });

  it('but never a grader of the exam, whatever the other roles [U7]', async () => {
    const exam = await addGradedExam(app());
    const both = exam.graders[0];
    await app()
      .services.db.insertInto('role_grant')
      .values({
        id: crypto.randomUUID(),
        person_id: both,
        role: 'examOffice',
        exam_id: exam.examId,
        granted_at: app().services.clock.now(),
      })
      .execute();
    expect((await see(exam, both)).status).toBe(404);
  });

  it('nor an exam office of another unit', async () => {
    const exam = await addTestExam(app().services.db);
    const stranger = await addTestPerson(app().services.db, 'Annen Enhet', []);
    const unit = {
      id: crypto.randomUUID(),
      code: `U${Date.now()}`,
      name_nb: 'x',
      name_nn: 'x',
      name_en: 'x',
    };
    await app().services.db.insertInto('unit').values(unit).execute();
    await app()
      .services.db.insertInto('role_grant')
      .values({
        id: crypto.randomUUID(),
        person_id: stranger,
        role: 'examOffice',
        unit_id: unit.id,
        granted_at: app().services.clock.now(),
      })
      .execute();
    expect((await see(exam, stranger)).status).toBe(404);
  });
});

describe('checking the results', () => {
  it('enters every agreed grade in the protocol, once, however often it is requested', async () => {
    const exam = await addGradedExam(app(), { grades: ['A', 'B', 'F'] });
    const answers = await Promise.all([check(exam), check(exam)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { entries } = await protocol(exam);
    expect(entries.map(({ number, grade, kind }) => [number, grade, kind])).toEqual([
      [1, 'A', 'ordinary'],
      [2, 'B', 'ordinary'],
      [3, 'F', 'ordinary'],
    ]);
    expect(await countEvents(app(), exam.examId, 'resultsChecked')).toBe(1);
  });

  it('is refused while a grade is missing, and says what', async () => {
    const exam = await addTestExam(app().services.db);
    await handInAll(app().services.db, exam);
    const refused = await check(exam);
    expect([refused.status, refused.refusal]).toEqual([409, 'resultsNotReady']);
    expect((await protocol(exam)).entries).toEqual([]);
  });

  it('is refused when a commission has become unlawful since it was formed [P5]', async () => {
    const exam = await addGradedExam(app());
    await app()
      .services.db.updateTable('external_grader')
      .set({ employed_here_until: '2026-01-31' })
      .where('person_id', '=', exam.graders[1])
      .execute();
    expect((await check(exam)).refusal).toBe('resultsNotReady');
    const { body } = await see(exam);
    expect(body.obstacles).toEqual([{ code: 'commissionUnlawful', count: 1 }]);
    expect(body.commissions[0]?.findings).toMatchObject([{ code: 'notExternal', severity: 'stop' }]);
  });
});

describe('announcing [R1]', () => {
  it('must follow the check', async () => {
    const exam = await addGradedExam(app());
    for (const at of [null, '2026-03-11T07:00:00Z'])
      expect((await announce(exam, at)).refusal).toBe('resultsNotChecked');
    expect(await noticesOf(app(), { examId: exam.examId, kind: 'gradeAnnounced' })).toEqual([]);
  });

  it('from two windows in parallel happens once, and both are informed that it is done', async () => {
    const exam = await addGradedExam(app());
    await check(exam);
    const answers = await Promise.all([announce(exam), announce(exam), announce(exam)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await countEvents(app(), exam.examId, 'gradesAnnounced')).toBe(1);
    expect(await noticesOf(app(), { examId: exam.examId, kind: 'gradeAnnounced' })).toHaveLength(3);
  });

  it('shows beforehand who will be notified, and the deadlines for explanation and appeal, over Easter too', async () => {
    const exam = await addGradedExam(app());
    await check(exam);
    const preview = async (at: string) =>
      (
        await app().call(exam.officer, resultsRoutes.previewAnnouncement, {
          params: { examId: exam.examId },
          query: { at },
        })
      ).body;
    expect(await preview('2026-03-13T11:00:00Z')).toMatchObject({
      reaches: 3,
      explanation: { kind: 'running', lastDay: '2026-03-20' },
      // 3 April 2026 is Good Friday; Saturday, Easter Day and Easter Monday follow.
      appeal: { kind: 'running', at: '2026-04-07T22:00:00Z', lastDay: '2026-04-07' },
    });
    expect(await preview('2026-03-26T11:00:00Z')).toMatchObject({
      // A week later is Maundy Thursday.
      explanation: { lastDay: '2026-04-07', at: '2026-04-07T22:00:00Z' },
      appeal: { lastDay: '2026-04-16' },
    });
  });

  it('tells those who have a grade, and neither the absent nor the withdrawn', async () => {
    const { db } = app().services;
    const exam = await addTestExam(db);
    const [graded, absent, withdrawn] = exam.candidates;
    if (!graded || !absent || !withdrawn) throw new Error('three candidates');
    await addTestPaper(db, exam);
    await handInAnswer(db, exam, graded);
    await letHappen(db, absent.candidacyId, { kind: 'candidateAbsent', at: exam.endsAt });
    await letHappen(db, withdrawn.candidacyId, { kind: 'sittingWithdrawn', at: exam.startsAt });
    await gradeBoth(app(), exam, graded.candidateNumber, 'C');
    await check(exam);
    const args = { params: { examId: exam.examId }, query: {} };
    expect((await app().call(exam.officer, resultsRoutes.previewAnnouncement, args)).body.reaches).toBe(1);
    await announce(exam);
    const told = await noticesOf(app(), { examId: exam.examId, kind: 'gradeAnnounced' });
    expect(told.map((notice) => notice.person_id)).toEqual([graded.personId]);
  });

  it('states the rights also where the exam’s settings close the portal for them, and sends the candidate to the exam office [E1] (fvl. § 27)', async () => {
    const exam = await addGradedExam(app(), { candidates: 1 });
    const { db } = app().services;
    const switches = db.updateTable('exam').where('id', '=', exam.examId);
    await switches.set({ explanation_open: false, appeal_open: false }).execute();
    await check(exam);
    const args = { params: { examId: exam.examId }, query: {} };
    const shown = await app().call(exam.officer, resultsRoutes.previewAnnouncement, args);
    expect(shown.body).toEqual({ reaches: 1, held: 0, unsigned: 0, explanation: null, appeal: null });
    await announce(exam);
    const [notice] = await noticesOf(app(), { examId: exam.examId, kind: 'gradeAnnounced' });
    expect(notice?.data).toMatchObject({
      explanationDeadline: '2026-03-17T23:00:00Z',
      appealDeadline: '2026-03-31T22:00:00Z',
      rights: { explanation: 'office', appeal: 'office' },
    });
  });

  it('is prepared only by the exam office', async () => {
    const exam = await addTestExam(app().services.db, { candidates: 1 });
    const caseworker = await addTestPerson(app().services.db, 'Saks Behandler', ['caseworker']);
    const args = { params: { examId: exam.examId }, query: {} };
    const shown = await app().call(caseworker, resultsRoutes.previewAnnouncement, args);
    expect(shown.status).toBeGreaterThanOrEqual(403);
  });

  it('carries in each notice the deadlines it starts', async () => {
    const exam = await addAnnouncedExam(app());
    const [notice] = await noticesOf(app(), { examId: exam.examId, kind: 'gradeAnnounced' });
    expect(notice?.data).toMatchObject({
      explanationDeadline: '2026-03-17T23:00:00Z',
      appealDeadline: '2026-03-31T22:00:00Z',
      complaintDeadline: '2026-03-31T22:00:00Z',
      rights: { explanation: 'portal', appeal: 'portal', isGroup: false, isOral: false },
    });
  });
});
