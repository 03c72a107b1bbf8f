import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { addDisputed, addRevealed, appointThird } from '../../../test/scenes/deciding/disputed.ts';
import { gradeAndConfirm, writeAssessment } from '../../../test/scenes/grading.ts';
import { addTestInvigilator, addTestPerson } from '../../../test/scenes/people.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
type Params = { commissionId: string; candidateNumber: number };
const discussion = async (grader: string, params: Params) =>
  (await app().call(grader, decidingRoutes.showDiscussion, { params })).body;
const reason = 'Uenige';

describe('a third grader [G6]', () => {
  it('has the whole desk for the disputed answer alone, and may open no other', async () => {
    const { exam, number, other } = await addDisputed(app());
    const { personId, commissionId } = await appointThird(app(), exam, number);
    const { body } = await app().call(personId, gradingRoutes.showCommission, { params: { commissionId } });
    expect(body).toMatchObject({ kind: 'third', members: [{ name: 'Tredje Sensor', isMe: true }] });
    expect(body.dueAt).not.toBeNull();
    expect(body.scripts.map(({ candidateNumber }) => candidateNumber)).toEqual([number]);
    for (const params of [
      { commissionId, candidateNumber: other },
      { commissionId: exam.commissionId, candidateNumber: number },
    ])
      expect((await app().call(personId, gradingRoutes.showScript, { params })).status).toBe(404);
  });

  it('who sees the answer alone sees nothing of the dispute before the decision, and takes part after it [G2]', async () => {
    const { exam, number, params } = await addDisputed(app());
    const [anna] = exam.graders;
    await app().call(anna, decidingRoutes.writeMessage, { params, body: { text: 'Jeg sto på B' } });
    const third = await appointThird(app(), exam, number);
    const nothing = { dispute: null, rounds: [], beside: [], messages: [], mayWrite: false };
    expect(await discussion(third.personId, third.params)).toEqual(nothing);
    const early = await app().call(third.personId, decidingRoutes.writeMessage, {
      params: third.params,
      body: { text: 'Hva sto dere på?' },
    });
    expect(early.refusal).toBe('notRevealed');
    await gradeAndConfirm(app(), third.personId, third.params, 'C');
    await app().jobs.settle();
    const seen = await discussion(third.personId, third.params);
    expect(seen.beside.map(({ grade }) => grade).sort()).toEqual(['B', 'D']);
    expect(seen).toMatchObject({ messages: [{ text: 'Jeg sto på B' }], mayWrite: true });
    await app().moveTo('2026-03-03T09:00:00Z');
    const body = { text: 'Konklusjonen er svak' };
    await app().call(third.personId, decidingRoutes.writeMessage, { params: third.params, body });
    expect((await discussion(anna, params)).messages).toMatchObject([
      { byMe: true },
      { name: 'Tredje Sensor', text: 'Konklusjonen er svak' },
    ]);
  });

  it('who sees the dispute by the rule set sees the first assessments and the thread before deciding [G6]', async () => {
    const { exam, number } = await addDisputed(app());
    const third = await appointThird(app(), exam, number);
    const seeing = sql`update commission set third_sees = 'assessments' where id = ${third.commissionId}`;
    await seeing.execute(app().services.db);
    expect(await discussion(third.personId, third.params)).toMatchObject({
      dispute: { reason: 'Vi ser drøftingen ulikt', decider: 'thirdGrader' },
      beside: [{ grade: expect.stringMatching(/B|D/) }, { grade: expect.stringMatching(/B|D/) }],
      mayWrite: false,
    });
  });

  it('is never one of the two, a candidate or one who watched; the law’s finding is shown beforehand [P5]', async () => {
    const { exam, number } = await addDisputed(app());
    const { db } = app().services;
    const watcher = await addTestInvigilator(db, exam.examId);
    const [anna] = exam.graders;
    const candidate = exam.candidates[0]?.personId ?? '';
    const params = { examId: exam.examId, commissionId: exam.commissionId };
    for (const [personId, code] of [
      [anna, 'gradedBefore'],
      [candidate, 'isCandidate'],
      [watcher, 'watchedTheExam'],
    ] as const) {
      const member = { personId, external: false, teaches: false };
      const checked = await app().call(exam.officer, decidingRoutes.checkThirdGrader, {
        params,
        body: { members: [member] },
      });
      expect(checked.body.findings.map((finding) => finding.code)).toContain(code);
      const body = { candidateNumbers: [number], member };
      const refused = await app().call(exam.officer, decidingRoutes.appointThirdGrader, { params, body });
      expect(refused.refusal).toBe('commissionUnlawful');
    }
  });

  it('can be another person until the first one confirms, who then has no access any more [G19]', async () => {
    const { exam, number } = await addDisputed(app());
    const first = await appointThird(app(), exam, number);
    await writeAssessment(app(), first.personId, first.params, { comment: 'Halvferdig', grade: 'C' });
    const second = await appointThird(app(), exam, number, 'Fjerde Sensor');
    expect(
      (await app().call(first.personId, gradingRoutes.showScript, { params: first.params })).status,
    ).toBe(404);
    const kept = app().services.db.selectFrom('assessment').select('comment');
    expect(await kept.where('person_id', '=', first.personId).execute()).toEqual([{ comment: 'Halvferdig' }]);
    await gradeAndConfirm(app(), second.personId, second.params, 'C');
    const again = await addTestPerson(app().services.db, 'Femte Sensor', []);
    const refused = await app().call(exam.officer, decidingRoutes.appointThirdGrader, {
      params: { examId: exam.examId, commissionId: exam.commissionId },
      body: { candidateNumbers: [number], member: { personId: again, external: false, teaches: false } },
    });
    expect(['thirdHasConfirmed', 'thirdNotNeeded']).toContain(refused.refusal);
  });

  it('is not appointed twice for an answer that is still theirs, and the log says whether they supervise', async () => {
    const { exam, number } = await addDisputed(app());
    const third = await appointThird(app(), exam, number);
    const again = await app().call(exam.officer, decidingRoutes.appointThirdGrader, {
      params: { examId: exam.examId, commissionId: exam.commissionId },
      body: {
        candidateNumbers: [number],
        member: { personId: third.personId, external: false, teaches: false },
      },
    });
    expect(again.refusal).toBe('thirdHoldsAnswer');
    const event = await app()
      .services.db.selectFrom('event')
      .select('data')
      .where('kind', '=', 'thirdGraderAppointed')
      .where('exam_id', '=', exam.examId)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(event.data)).toMatchObject({
      members: [{ personId: third.personId, supervises: false, seat: 1 }],
    });
  });

  it('is appointed again for an answer that was moved away and came back, and has the seat still', async () => {
    const { exam, number } = await addDisputed(app());
    const third = await appointThird(app(), exam, number);
    const moved = sql`delete from commission_candidacy where commission_id = ${third.commissionId}`;
    await moved.execute(app().services.db);
    const again = await app().call(exam.officer, decidingRoutes.appointThirdGrader, {
      params: { examId: exam.examId, commissionId: exam.commissionId },
      body: {
        candidateNumbers: [number],
        member: { personId: third.personId, external: false, teaches: false },
      },
    });
    expect(again.status).toBe(200);
    const seen = await app().call(third.personId, gradingRoutes.showScript, { params: third.params });
    expect(seen.status).toBe(200);
  });

  it('and the members write at most 200 messages in the thread [T3]', async () => {
    const { exam, params } = await addRevealed(app());
    const [anna, bo] = exam.graders;
    await sql`insert into script_message (id, commission_id, candidacy_id, written_by, text, written_at)
      select gen_random_uuid(), r.commission_id, r.candidacy_id, ${bo}, 'Hei', now()
      from reveal r, generate_series(1, 200) where r.commission_id = ${exam.commissionId}`.execute(
      app().services.db,
    );
    const written = await app().call(anna, decidingRoutes.writeMessage, {
      params,
      body: { text: 'Enda en' },
    });
    expect(written.refusal).toBe('threadIsFull');
  });

  it('is not appointed where the commission may still agree, and not by an officer who grades the exam [U7]', async () => {
    const { exam, number, params } = await addRevealed(app());
    const personId = await addTestPerson(app().services.db, 'Tredje Sensor', []);
    const member = { personId, external: false, teaches: false };
    const appoint = (by: string) =>
      app().call(by, decidingRoutes.appointThirdGrader, {
        params: { examId: exam.examId, commissionId: exam.commissionId },
        body: { candidateNumbers: [number], member },
      });
    expect((await appoint(exam.officer)).refusal).toBe('thirdNotNeeded');
    const [anna] = exam.graders;
    await sql`insert into role_grant (id, person_id, role, unit_id, granted_at)
      select gen_random_uuid(), ${anna}, 'examOffice', unit_id, now() from exam where id = ${exam.examId}`.execute(
      app().services.db,
    );
    expect((await appoint(anna)).status).toBe(404);
    const hidden = await app().call(anna, decidingRoutes.declareForCommission, {
      params: { ...params, examId: exam.examId },
      body: { reason },
    });
    expect(hidden.status).toBe(404);
  });
});
