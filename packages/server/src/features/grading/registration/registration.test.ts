import { registrationRoutes } from '@karakter/contract/grading/registration';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { useTestApp } from '../../../test/app.ts';
import { countEvents, eventKinds, noticesOf } from '../../../test/log.ts';
import { gradeAndConfirm, numbersOf, scriptAt, writeAssessment } from '../../../test/scenes/grading.ts';
import { addHandedInExam } from '../../../test/scenes/handed-in.ts';
import { addTestInvigilator } from '../../../test/scenes/people.ts';
import {
  addOralExam,
  lineIn,
  markAsGrader,
  markByName,
  tableOf,
} from '../../../test/scenes/registration/oral-exam.ts';
import { scheduleExam } from '../../exam/exam-times.ts';

const app = useTestApp('2026-03-02T09:00:00Z');

describe('a grader’s table of an exam without hand-in [G8]', () => {
  it('has every candidate by number, and no name, time or person who marked', async () => {
    const exam = await addOralExam(app());
    const [first] = exam.candidates;
    await markByName(app(), exam, first!, { command: 'markAbsent' });
    const { body } = await tableOf(app(), exam);
    expect(body.rows.map(({ candidateNumber, attendance }) => [candidateNumber, attendance])).toEqual([
      [first?.candidateNumber, 'absent'],
      ...numbersOf(exam)
        .slice(1)
        .map((number) => [number, 'unregistered']),
    ]);
    const seen = JSON.stringify(body);
    for (const { name, personId, candidacyId } of exam.candidates)
      for (const identity of [name, personId, candidacyId, exam.officer])
        expect(seen).not.toContain(identity);
  });

  it('is refused to a stranger, to a member of a written exam, and before the duty is accepted', async () => {
    const oral = await addOralExam(app());
    const written = await addHandedInExam(app());
    expect((await tableOf(app(), oral, written.graders[0])).status).toBe(404);
    expect((await tableOf(app(), written)).status).toBe(404);
    await app()
      .services.db.updateTable('commission_member')
      .set({ confidentiality_accepted_at: null })
      .where('commission_id', '=', oral.commissionId)
      .execute();
    expect((await tableOf(app(), oral)).refusal).toBe('confidentialityFirst');
  });

  it('lets only those be graded who attended', async () => {
    const exam = await addOralExam(app());
    const [attended = 0, absent = 0, unregistered = 0] = numbersOf(exam);
    await markAsGrader(app(), exam, attended, { command: 'markAttended' });
    await markAsGrader(app(), exam, absent, { command: 'markAbsent' });
    for (const grader of exam.graders) await gradeAndConfirm(app(), grader, scriptAt(exam, attended), 'B');
    for (const number of [absent, unregistered]) {
      const refused = await app().call(exam.graders[0], gradingRoutes.saveAssessment, {
        params: scriptAt(exam, number),
        body: { points: {}, comment: '', grade: 'B', version: 0 },
      });
      expect(refused.status).toBe(404);
      expect((await lineIn(app(), exam, number)).script).toBeNull();
    }
    expect((await lineIn(app(), exam, attended)).script).toMatchObject({ state: 'agreed', agreedGrade: 'B' });
  });
});

describe('attendance [G8]', () => {
  it('is not decided by any clock: no timer closes anything, and everyone stays unregistered', async () => {
    const exam = await addOralExam(app(), { startsAt: '2026-03-02T10:00:00Z' });
    const { db } = app().services;
    await inTransaction(db, { identity: 'visible', effect: 'write' }, (tx) => scheduleExam(tx, exam.examId));
    const timers = await db
      .selectFrom('timer')
      .select(['task', 'due_at'])
      .where('key', 'like', `%${exam.examId}%`)
      .execute();
    expect(timers).toEqual([{ task: 'openGrading', due_at: exam.startsAt }]);
    await app().moveTo('2026-03-20T08:00:00Z');
    expect((await tableOf(app(), exam)).body.rows.map(({ attendance }) => attendance)).toEqual([
      'unregistered',
      'unregistered',
      'unregistered',
    ]);
    const states = await db
      .selectFrom('sitting')
      .select('state')
      .where('exam_id', '=', exam.examId)
      .execute();
    expect(states.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
    // The graders are told that the grading is open, since it began with the exam.
    expect(await noticesOf(app(), { examId: exam.examId, kind: 'readyForGrading' })).toHaveLength(2);
    await app().services.clock.moveTo(Temporal.Instant.from('2026-03-02T09:00:00Z'));
  });

  it('is marked by a grader, an invigilator or the exam office, each mark logged with its person', async () => {
    const exam = await addOralExam(app());
    const invigilator = await addTestInvigilator(app().services.db, exam.examId);
    const [one, two, three] = exam.candidates;
    await markAsGrader(app(), exam, one!.candidateNumber, { command: 'markAttended' });
    await markByName(app(), exam, two!, { command: 'markAbsent', by: invigilator });
    await markByName(app(), exam, three!, { command: 'markWithdrawn' });
    const events = await app()
      .services.db.selectFrom('event')
      .select(['kind', 'actor_id'])
      .where('exam_id', '=', exam.examId)
      .orderBy('number')
      .execute();
    expect(events).toEqual([
      { kind: 'candidateAttended', actor_id: exam.graders[0] },
      { kind: 'candidateNotAttended', actor_id: invigilator },
      { kind: 'candidateWithdrew', actor_id: exam.officer },
    ]);
    const { body } = await app().call(invigilator, registrationRoutes.listAttendance, {
      params: { examId: exam.examId },
    });
    expect(body.candidates.map(({ attendance, marked }) => [attendance, marked?.by])).toEqual([
      ['attended', 'Intern Sensor'],
      ['absent', 'Vakt Eksamen'],
      ['withdrawn', 'Eksamens Konsulent'],
    ]);
  });

  it('is refused before the exam’s day, except a withdrawal, and on top of what another person marked', async () => {
    const ahead = await addOralExam(app(), { startsAt: '2026-03-03T08:00:00Z' });
    const [number = 0] = numbersOf(ahead);
    const early = await markAsGrader(app(), ahead, number, { command: 'markAbsent' });
    expect(early.refusal).toBe('attendanceTooEarly');
    expect((await markAsGrader(app(), ahead, number, { command: 'markWithdrawn' })).status).toBe(200);
    const exam = await addOralExam(app());
    const [first = 0] = numbersOf(exam);
    await markAsGrader(app(), exam, first, { command: 'markAttended' });
    const late = await markAsGrader(app(), exam, first, { command: 'markAbsent', seen: 'unregistered' });
    expect(late.refusal).toBe('changedMeanwhile');
    const again = await markAsGrader(app(), exam, first, { command: 'markAttended', seen: 'unregistered' });
    expect(again.status).toBe(200);
    expect(await countEvents(app(), exam.examId, 'candidateAttended')).toBe(1);
  });

  it('can be corrected whatever the co-grader has done unseen, and what was written comes back', async () => {
    const exam = await addOralExam(app());
    const [number = 0] = numbersOf(exam);
    const [anna, bo] = exam.graders;
    await markAsGrader(app(), exam, number, { command: 'markAttended' });
    await writeAssessment(app(), bo, scriptAt(exam, number), { grade: 'C', comment: 'Sikker' });
    const corrected = await markAsGrader(app(), exam, number, { command: 'markAbsent', by: anna });
    expect(corrected.status).toBe(200);
    expect((await lineIn(app(), exam, number, bo)).script).toBeNull();
    await markAsGrader(app(), exam, number, { command: 'markAttended', by: anna });
    expect((await lineIn(app(), exam, number, bo)).script).toMatchObject({ grade: 'C', comment: 'Sikker' });
  });

  it('stands once the commission has revealed its assessments, for graders and exam office alike', async () => {
    const exam = await addOralExam(app());
    const [first] = exam.candidates;
    const number = first!.candidateNumber;
    await markAsGrader(app(), exam, number, { command: 'markAttended' });
    for (const grader of exam.graders) await gradeAndConfirm(app(), grader, scriptAt(exam, number), 'A');
    expect((await lineIn(app(), exam, number)).mayMark).toEqual([]);
    expect((await markAsGrader(app(), exam, number, { command: 'clear' })).refusal).toBe('attendanceGraded');
    expect((await markByName(app(), exam, first!, { command: 'markAbsent' })).refusal).toBe(
      'attendanceGraded',
    );
  });
});

describe('all grades at once [G1, G8]', () => {
  it('wait for the candidates of whom nothing is registered, and follow the exam office’s last mark', async () => {
    const exam = await addOralExam(app(), { confirming: 'allCandidates' });
    const [one, two, three] = exam.candidates;
    for (const each of [one!, two!])
      await markAsGrader(app(), exam, each.candidateNumber, { command: 'markAttended' });
    for (const each of [one!, two!])
      for (const grader of exam.graders)
        await gradeAndConfirm(app(), grader, scriptAt(exam, each.candidateNumber), 'B');
    expect(await countEvents(app(), exam.examId, 'assessmentsRevealed')).toBe(0);
    await markByName(app(), exam, three!, { command: 'markAbsent' });
    await app().jobs.settle();
    expect((await eventKinds(app(), exam.examId)).slice(-4)).toEqual([
      'assessmentsRevealed',
      'gradeAgreed',
      'gradeAgreed',
      'commissionCompleted',
    ]);
  });

  it('follow a grader’s own last mark at once', async () => {
    const exam = await addOralExam(app(), { confirming: 'allCandidates', candidates: 2 });
    const [one = 0, two = 0] = numbersOf(exam);
    await markAsGrader(app(), exam, one, { command: 'markAttended' });
    for (const grader of exam.graders) await gradeAndConfirm(app(), grader, scriptAt(exam, one), 'B');
    await markAsGrader(app(), exam, two, { command: 'markWithdrawn' });
    expect((await lineIn(app(), exam, one)).script).toMatchObject({ agreedGrade: 'B' });
  });

  it('candidate by candidate, the commission is complete only when everyone is registered, and the office is told once', async () => {
    const exam = await addOralExam(app(), { candidates: 2 });
    const [one = 0, two = 0] = numbersOf(exam);
    await markAsGrader(app(), exam, one, { command: 'markAttended' });
    for (const grader of exam.graders) await gradeAndConfirm(app(), grader, scriptAt(exam, one), 'B');
    expect(await countEvents(app(), exam.examId, 'commissionCompleted')).toBe(0);
    await markAsGrader(app(), exam, two, { command: 'markAbsent' });
    expect(await countEvents(app(), exam.examId, 'commissionCompleted')).toBe(1);
  });
});
