import { registrationRoutes } from '@karakter/contract/grading/registration';
import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { gradeAndConfirm, scriptAt } from '../../../test/scenes/grading.ts';
import { addHandedInExam } from '../../../test/scenes/handed-in.ts';
import { addTestInvigilator } from '../../../test/scenes/people.ts';
import { addOralExam, markByName, tableOf } from '../../../test/scenes/registration/oral-exam.ts';

const app = useTestApp('2026-03-02T09:00:00Z');

describe('the attendance list [G8, U1]', () => {
  it('shows an invigilator the rooms of the duty alone, and marks there alone', async () => {
    const exam = await addOralExam(app(), { candidates: 2 });
    const [here, there] = exam.candidates;
    const { db } = app().services;
    for (const [candidate, room] of [
      [here, 'A'],
      [there, 'B'],
    ] as const)
      await db
        .updateTable('sitting')
        .set({ room })
        .where('candidacy_id', '=', candidate!.candidacyId)
        .execute();
    const invigilator = await addTestInvigilator(db, exam.examId);
    await db
      .updateTable('role_grant')
      .set({ rooms: ['A'] })
      .where('person_id', '=', invigilator)
      .where('exam_id', '=', exam.examId)
      .execute();
    const { body } = await app().call(invigilator, registrationRoutes.listAttendance, {
      params: { examId: exam.examId },
    });
    expect(body.candidates.map(({ name }) => name)).toEqual([here?.name]);
    const marked = await markByName(app(), exam, there!, { command: 'markAbsent', by: invigilator });
    expect(marked.status).toBe(404);
    expect((await markByName(app(), exam, here!, { command: 'markAbsent', by: invigilator })).status).toBe(
      200,
    );
  });

  it('is closed to a member of the commission with an office role, and there is none where work is handed in', async () => {
    const exam = await addOralExam(app());
    const both = exam.graders[0];
    const grant = { person_id: both, role: 'examOffice', exam_id: exam.examId, granted_at: exam.startsAt };
    await app()
      .services.db.insertInto('role_grant')
      .values({ id: crypto.randomUUID(), ...grant })
      .execute();
    const listOf = ({ examId }: { examId: string }, by: string) =>
      app().call(by, registrationRoutes.listAttendance, { params: { examId } });
    expect((await listOf(exam, both)).status).toBe(404);
    const written = await addHandedInExam(app());
    expect((await listOf(written, written.officer)).status).toBe(404);
  });
});

describe('a candidate who is taken off the list on the day [G8, P9]', () => {
  it('is withdrawn in the attendance list too, whatever was marked before, and holds no one up', async () => {
    const exam = await addOralExam(app(), { startsAt: '2026-03-02T12:00:00Z', candidates: 2 });
    const [first, second] = exam.candidates;
    await markByName(app(), exam, first!, { command: 'markAttended' });
    const { examId, officer } = exam;
    const removed = await app().call(officer, candidateRoutes.removeCandidate, {
      params: { examId, candidacyId: first!.candidacyId },
    });
    expect(removed.status).toBe(200);
    const { body } = await app().call(officer, resultsRoutes.showResults, { params: { examId } });
    expect(body.candidates.map(({ candidateNumber, state }) => [candidateNumber, state])).toEqual([
      [first?.candidateNumber, 'withdrawn'],
      [second?.candidateNumber, 'notRegistered'],
    ]);
  });

  it('cannot be withdrawn as one who sits: there is no sitting to end', async () => {
    const exam = await addOralExam(app());
    const refused = await app().call(exam.officer, invigilationRoutes.withdrawCandidate, {
      params: { examId: exam.examId, candidacyId: exam.candidates[0]!.candidacyId },
      body: { isWithdrawn: true },
    });
    expect(refused.status).toBe(404);
  });
});

describe('a candidate of an oral exam [G8]', () => {
  it('is told when and where to meet, and no exam page opens', async () => {
    const exam = await addOralExam(app(), { startsAt: '2026-03-02T12:00:00Z' });
    const [{ personId, candidacyId } = { personId: '', candidacyId: '' }] = exam.candidates;
    const params = { candidacyId };
    const mine = async () => (await app().call(personId, myExamsRoutes.showMyExam, { params })).body;
    expect(await mine()).toMatchObject({
      attendance: 'unregistered',
      todo: [{ code: 'meetForExam', at: '2026-03-02T12:00:00Z' }],
    });
    for (const route of [sittingRoutes.viewSitting, sittingRoutes.arrive, sittingRoutes.sealedPaper])
      expect((await app().call(personId, route, { params })).status).toBe(404);
    const { body } = await app().call(personId, sittingRoutes.listMySittings);
    expect(body.sittings.map((sitting) => sitting.examId)).not.toContain(exam.examId);
    await markByName(app(), exam, exam.candidates[0]!, { command: 'markAbsent' });
    expect(await mine()).toMatchObject({ attendance: 'absent', todo: [], answer: null });
  });
});

describe('the results of an oral exam [G8, R1]', () => {
  it('wait for attendance and grades, and have who was absent or withdrew as results of their own', async () => {
    const exam = await addOralExam(app(), { candidates: 3 });
    const [one, two, three] = exam.candidates;
    const params = { examId: exam.examId };
    const see = async () => (await app().call(exam.officer, resultsRoutes.showResults, { params })).body;
    await markByName(app(), exam, one!, { command: 'markAttended' });
    await markByName(app(), exam, two!, { command: 'markAbsent' });
    expect((await see()).obstacles).toEqual(
      expect.arrayContaining([
        { code: 'attendanceMissing', count: 1 },
        { code: 'gradesMissing', count: 1 },
      ]),
    );
    await markByName(app(), exam, three!, { command: 'markWithdrawn' });
    const at = scriptAt(exam, one!.candidateNumber);
    for (const grader of exam.graders) await gradeAndConfirm(app(), grader, at, 'B');
    const results = await see();
    expect(results.candidates.map(({ state, grade }) => [state, grade])).toEqual([
      ['agreed', 'B'],
      ['absent', null],
      ['withdrawn', null],
    ]);
    expect(results.obstacles.map(({ code }) => code)).not.toContain('attendanceMissing');
    await app().call(exam.officer, resultsRoutes.checkResults, { params });
    const { body } = await app().call(exam.officer, resultsRoutes.showProtocol, { params });
    expect(body.entries.map(({ candidateNumber, grade }) => [candidateNumber, grade])).toEqual([
      [one?.candidateNumber, 'B'],
    ]);
    expect((await markByName(app(), exam, two!, { command: 'markAttended' })).refusal).toBe(
      'attendanceClosed',
    );
  });
});

describe('a valid absence [G8]', () => {
  const note = (exam: Awaited<ReturnType<typeof addOralExam>>, documentation: string, by = exam.officer) =>
    app().call(by, registrationRoutes.noteValidAbsence, {
      params: { examId: exam.examId, candidacyId: exam.candidates[0]?.candidacyId ?? '' },
      body: { documentation },
    });

  it('is noted by the exam office alone, of an absent candidate, and is in no log and no grader’s answer', async () => {
    const exam = await addOralExam(app());
    const invigilator = await addTestInvigilator(app().services.db, exam.examId);
    expect((await note(exam, 'Legeerklæring mottatt')).refusal).toBe('absenceNotMarked');
    await markByName(app(), exam, exam.candidates[0]!, { command: 'markAbsent' });
    expect((await note(exam, 'Legeerklæring mottatt', invigilator)).status).toBe(403);
    expect((await note(exam, 'Legeerklæring mottatt')).status).toBe(200);
    const listFor = async (by: string) =>
      (await app().call(by, registrationRoutes.listAttendance, { params: { examId: exam.examId } })).body;
    expect((await listFor(exam.officer)).candidates[0]?.validAbsence).toBe('Legeerklæring mottatt');
    expect(JSON.stringify(await listFor(invigilator))).not.toContain('Legeerklæring');
    expect(JSON.stringify((await tableOf(app(), exam)).body)).not.toContain('Legeerklæring');
    const log = await app()
      .services.db.selectFrom('event')
      .select('data')
      .where('exam_id', '=', exam.examId)
      .execute();
    expect(JSON.stringify(log)).not.toContain('Legeerklæring');
    expect((await note(exam, '')).status).toBe(200);
    expect((await listFor(exam.officer)).candidates[0]?.validAbsence).toBeNull();
  });
});
