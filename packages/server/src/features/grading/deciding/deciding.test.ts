import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { dismissStaff } from '../../../test/life.ts';
import { eventKinds, noticesOf } from '../../../test/log.ts';
import { addDisputed, addRevealed, appointThird } from '../../../test/scenes/deciding/disputed.ts';
import { gradeBoth } from '../../../test/scenes/graded.ts';
import { gradeAndConfirm } from '../../../test/scenes/grading.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
beforeEach(() => dismissStaff(app()));

const script = (grader: string, params: { commissionId: string; candidateNumber: number }) =>
  app().call(grader, gradingRoutes.showScript, { params });
const discussion = (grader: string, params: { commissionId: string; candidateNumber: number }) =>
  app().call(grader, decidingRoutes.showDiscussion, { params });
const disputes = async (officer: string, examId: string) =>
  (await app().call(officer, decidingRoutes.seeDisputes, { params: { examId } })).body;
const reason = 'Vi har sett på det igjen';

describe('graders who do not agree [G6, G19]', () => {
  it('are never stuck: one declares it, the exam office appoints a third grader, and that grade counts', async () => {
    const { exam, number, params } = await addDisputed(app());
    const [anna, bo] = exam.graders;
    expect((await script(bo, params)).body).toMatchObject({ state: 'disputed', allowed: [] });
    expect((await discussion(bo, params)).body.dispute).toMatchObject({
      decider: 'thirdGrader',
      by: 'Intern Sensor',
      reason: 'Vi ser drøftingen ulikt',
    });
    const told = await noticesOf(app(), { examId: exam.examId, kind: 'disputeNews' });
    expect(told.map(({ person_id: to, data }) => [to, data])).toEqual([
      [exam.officer, { what: 'thirdNeeded', commissionNumber: 1, candidateNumber: number }],
    ]);
    const third = await appointThird(app(), exam, number);
    expect((await disputes(exam.officer, exam.examId)).disputes).toMatchObject([
      {
        candidateNumber: number,
        state: 'disputed',
        decider: 'thirdGrader',
        third: { name: 'Tredje Sensor' },
      },
    ]);
    await gradeAndConfirm(app(), third.personId, third.params, 'C');
    await app().jobs.settle();
    expect((await script(anna, params)).body.agreed).toMatchObject({ grade: 'C', basis: 'decided' });
    expect((await disputes(exam.officer, exam.examId)).disputes).toEqual([]);
    const decided = await noticesOf(app(), { examId: exam.examId, kind: 'scriptNews' });
    expect(decided.map(({ person_id: to, data }) => [to, data])).toEqual(
      [anna, bo].map((to) => [to, { what: 'decided', candidateNumber: number }]),
    );
  });

  it('see the third grader’s assessment and name once the grade is decided, and nothing of it before [G2]', async () => {
    const { exam, number, params } = await addDisputed(app());
    const [anna] = exam.graders;
    const before = (await discussion(anna, params)).body;
    const third = await appointThird(app(), exam, number);
    expect((await discussion(anna, params)).body).toEqual(before);
    await gradeAndConfirm(app(), third.personId, third.params, 'C');
    await app().jobs.settle();
    expect((await discussion(anna, params)).body).toMatchObject({
      dispute: null,
      beside: [{ name: 'Tredje Sensor', grade: 'C' }],
      rounds: [{ grade: 'C', basis: 'decided', decidedBy: 'Tredje Sensor', sentBack: null }],
    });
  });

  it('cannot declare before the reveal, nor twice, nor for an agreed grade, nor decide for the third grader', async () => {
    const { exam, other, params } = await addDisputed(app());
    const [anna, bo] = exam.graders;
    const declare = (candidateNumber: number) =>
      app().call(bo, decidingRoutes.declareDisagreement, {
        params: { ...params, candidateNumber },
        body: { reason },
      });
    expect((await declare(params.candidateNumber)).refusal).toBe('disagreementDeclared');
    expect((await declare(other)).refusal).toBe('notRevealed');
    await gradeBoth(app(), exam, other, 'C');
    expect((await declare(other)).refusal).toBe('alreadyAgreed');
    const decided = await app().call(anna, decidingRoutes.decideGrade, {
      params,
      body: { grade: 'B', reason },
    });
    expect(decided.refusal).toBe('notDecider');
  });

  it('a member whom the rule set names decides with a reason, and the other is told', async () => {
    const { exam, params } = await addDisputed(app());
    const [anna, bo] = exam.graders;
    await sql`update dispute set decider_id = ${bo} where commission_id = ${exam.commissionId}`.execute(
      app().services.db,
    );
    const decide = (by: string, grade: string) =>
      app().call(by, decidingRoutes.decideGrade, { params, body: { grade, reason } });
    expect((await decide(anna, 'B')).refusal).toBe('notDecider');
    expect((await decide(bo, 'pass')).refusal).toBe('gradeNotOnScale');
    expect((await decide(bo, 'D')).status).toBe(200);
    expect((await discussion(anna, params)).body.rounds).toMatchObject([
      { grade: 'D', basis: 'decided', decidedBy: 'Ekstern Sensor', decision: reason },
    ]);
  });

  it('the exam office passes by a member who does not decide, and declares for a commission that does not move', async () => {
    const { exam, number, params } = await addRevealed(app());
    const at = { params: { ...params, examId: exam.examId }, body: { reason } };
    expect((await app().call(exam.officer, decidingRoutes.declareForCommission, at)).status).toBe(200);
    expect((await app().call(exam.officer, decidingRoutes.callThirdGrader, at)).refusal).toBe(
      'thirdGraderCalled',
    );
    const [, bo] = exam.graders;
    await sql`update dispute set decider_id = ${bo} where commission_id = ${exam.commissionId}`.execute(
      app().services.db,
    );
    expect((await app().call(exam.officer, decidingRoutes.callThirdGrader, at)).status).toBe(200);
    expect((await disputes(exam.officer, exam.examId)).disputes).toMatchObject([
      { candidateNumber: number, decider: 'thirdGrader', third: null },
    ]);
  });

  it('the thread is open to the members alone, after the reveal, and one unread message is told once [T3]', async () => {
    const { exam, number, other, params } = await addRevealed(app());
    const [anna, bo] = exam.graders;
    const write = (by: string, at: typeof params, text: string) =>
      app().call(by, decidingRoutes.writeMessage, { params: at, body: { text } });
    expect((await write(anna, { ...params, candidateNumber: other }, 'hemmelig')).refusal).toBe(
      'notRevealed',
    );
    for (const [minute, text] of ['Se på tredje avsnitt', 'Og på konklusjonen'].entries()) {
      await app().moveTo(`2026-03-03T08:1${minute}:00Z`);
      expect((await write(anna, params, text)).status).toBe(200);
      await app().jobs.settle();
    }
    expect((await discussion(bo, params)).body.messages).toMatchObject([
      { name: 'Intern Sensor', byMe: false, text: 'Se på tredje avsnitt' },
      { text: 'Og på konklusjonen' },
    ]);
    const told = await noticesOf(app(), { examId: exam.examId, kind: 'scriptNews' });
    expect(told.map(({ person_id: to, data }) => [to, data])).toEqual([
      [bo, { what: 'message', candidateNumber: number }],
    ]);
    const stranger = await addTestPerson(app().services.db, 'Frem Med', ['examOffice']);
    expect((await write(stranger, params, 'Hei')).status).toBe(403);
  });
});

describe('an agreed grade that is sent back [G19]', () => {
  it('by the exam office before the check: it is kept, the commission sees why, and agrees again', async () => {
    const { exam, number, params } = await addRevealed(app(), ['C', 'C']);
    const [anna, bo] = exam.graders;
    const at = { params: { examId: exam.examId, candidateNumber: number }, body: { reason } };
    expect((await app().call(exam.officer, decidingRoutes.sendBackForOffice, at)).status).toBe(200);
    expect((await app().call(exam.officer, decidingRoutes.sendBackForOffice, at)).refusal).toBe('notAgreed');
    expect((await script(anna, params)).body).toMatchObject({
      state: 'differing',
      agreed: null,
      own: { grade: 'C' },
    });
    await app().call(anna, gradingRoutes.proposeGrade, { params, body: { grade: 'B', reason } });
    await app().call(bo, gradingRoutes.approveGrade, { params, body: { grade: 'B' } });
    expect((await discussion(bo, params)).body.rounds).toMatchObject([
      { grade: 'C', basis: 'same', sentBack: { by: null, reason } },
      { grade: 'B', basis: 'discussed', sentBack: null },
    ]);
  });

  it('by a member after the check: the check and a planned announcement are taken back in the same step', async () => {
    const { exam, other, params } = await addRevealed(app(), ['C', 'C']);
    const [anna, bo] = exam.graders;
    await gradeBoth(app(), exam, other, 'B');
    const ofExam = { params: { examId: exam.examId } };
    await app().call(exam.officer, resultsRoutes.checkResults, ofExam);
    await app().call(exam.officer, resultsRoutes.announceGrades, {
      ...ofExam,
      body: { at: '2026-03-20T08:00:00Z' },
    });
    const office = {
      params: { ...ofExam.params, candidateNumber: params.candidateNumber },
      body: { reason },
    };
    expect((await app().call(exam.officer, decidingRoutes.sendBackForOffice, office)).refusal).toBe(
      'sendBackTooLate',
    );
    const sent = await app().call(anna, decidingRoutes.sendBackGrade, { params, body: { reason } });
    expect(sent.status).toBe(200);
    const { body: results } = await app().call(exam.officer, resultsRoutes.showResults, ofExam);
    expect(results).toMatchObject({ state: 'published', plannedFor: null, mayCheck: false });
    expect((await eventKinds(app(), exam.examId)).slice(-3)).toEqual([
      'gradeSentBack',
      'resultsCheckTakenBack',
      'announcementCancelled',
    ]);
    const told = await noticesOf(app(), { examId: exam.examId, kind: 'disputeNews' });
    expect(told.map(({ person_id: to }) => to)).toEqual([exam.officer]);
    await app().moveTo('2026-03-03T09:00:00Z');
    await app().call(anna, gradingRoutes.proposeGrade, { params, body: { grade: 'A', reason } });
    await app().call(bo, gradingRoutes.approveGrade, { params, body: { grade: 'A' } });
    expect((await app().call(exam.officer, resultsRoutes.checkResults, ofExam)).status).toBe(200);
    const { body: protocol } = await app().call(exam.officer, resultsRoutes.showProtocol, ofExam);
    const entries = protocol.entries.map((e) => [e.candidateNumber === other, e.grade, e.replaced]);
    expect(entries.filter(([isOther]) => isOther)).toEqual([[true, 'B', false]]);
    expect(entries.filter(([isOther]) => !isOther)).toEqual([
      [false, 'C', true],
      [false, 'A', false],
    ]);
    await app().call(exam.officer, resultsRoutes.announceGrades, { ...ofExam, body: { at: null } });
    const late = await app().call(anna, decidingRoutes.sendBackGrade, { params, body: { reason } });
    expect(late.refusal).toBe('sendBackTooLate');
  });

  it('after a third grader decided: another third grader can be needed, and the first one’s grade is kept', async () => {
    const { exam, number, params } = await addDisputed(app());
    const [anna, bo] = exam.graders;
    const first = await appointThird(app(), exam, number);
    await gradeAndConfirm(app(), first.personId, first.params, 'C');
    await app().jobs.settle();
    await app().call(bo, decidingRoutes.sendBackGrade, { params, body: { reason } });
    await app().call(anna, decidingRoutes.declareDisagreement, { params, body: { reason } });
    const second = await appointThird(app(), exam, number, 'Fjerde Sensor');
    await gradeAndConfirm(app(), second.personId, second.params, 'E');
    await app().jobs.settle();
    expect((await discussion(anna, params)).body.rounds).toMatchObject([
      { grade: 'C', decidedBy: 'Tredje Sensor', sentBack: { by: 'Ekstern Sensor' } },
      { grade: 'E', decidedBy: 'Fjerde Sensor', sentBack: null },
    ]);
  });
});
