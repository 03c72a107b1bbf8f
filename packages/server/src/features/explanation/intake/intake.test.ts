import { archiveRoutes } from '@karakter/contract/archive/routes';
import { casesRoutes } from '@karakter/contract/complaint/cases';
import { explanationIntakeRoutes as intake } from '@karakter/contract/explanation/intake/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { addCaseworker } from '../../../test/scenes/appealed.ts';
import type { TestExam } from '../../../test/scenes/exam.ts';
import { explanationActs } from '../../../test/scenes/explained.ts';
import { addAnnouncedExam } from '../../../test/scenes/graded.ts';

const app = useTestApp('2026-03-13T11:00:00Z');
const { announcedExam, candidateOf, ask, requested, save, send, myExam, told } = explanationActs(app);

const goTo = (instant: string) => app().services.clock.moveTo(Temporal.Instant.from(instant));
const requestsOf = async (by: string, { examId }: TestExam) =>
  (await app().call(by, intake.listLateRequests, { params: { examId } })).body.requests;
const graderCases = async (exam: TestExam) => {
  const { body } = await app().call(exam.graders[0], explanationRoutes.listMyExplanations);
  return body.explanations.filter(({ commissionId }) => commissionId === exam.commissionId);
};
const handle = (by: string, { examId }: TestExam, lateRequestId: string) => ({
  takeUp: () => app().call(by, intake.takeUpLateRequest, { params: { examId, lateRequestId } }),
  dismiss: (reason = 'For sent uten grunn.') =>
    app().call(by, intake.dismissLateRequest, { params: { examId, lateRequestId }, body: { reason } }),
});

/** An exam whose candidate has asked a second after the deadline. */
async function askedLate(now = '2026-03-20T23:00:00Z') {
  const exam = await announcedExam();
  const caseworker = await addCaseworker(app());
  await goTo(now);
  expect((await ask(exam)).status).toBe(200);
  const [request] = await requestsOf(caseworker, exam);
  return { exam, caseworker, requestId: request?.id ?? '', candidate: candidateOf(exam) };
}

describe('a request after the deadline [E1]', () => {
  it('waits for a caseworker: no grader sees it, no deadline stands still, the candidate gets a receipt', async () => {
    const { exam, caseworker, candidate } = await askedLate();
    expect(await graderCases(exam)).toEqual([]);
    const mine = await myExam(exam);
    expect(mine.deadlines?.appeal).toMatchObject({ kind: 'running', at: '2026-04-07T22:00:00Z' });
    expect(mine).toMatchObject({ mayAskExplanation: false, mayAskLate: false, explanations: [] });
    expect(mine.lateRequests).toMatchObject([{ state: 'requestedLate' }]);
    expect(await told(candidate.personId, 'explanationReceived')).toEqual([{ dueAt: null, manual: null }]);
    expect(await told(caseworker, 'explanationToHandle')).toEqual([{ why: 'late' }]);
    expect((await ask(exam)).status).toBe(200);
    expect(await requestsOf(caseworker, exam)).toHaveLength(1);
    const query = { examId: exam.examId };
    const { body } = await app().call(caseworker, casesRoutes.listCases, { query });
    expect(body.cases).toMatchObject([
      { kind: 'lateRequest', state: 'requestedLate', heldBy: 'office', late: true },
    ]);
  });

  it('in time is accepted in the week’s last second', async () => {
    const exam = await announcedExam();
    await goTo('2026-03-20T22:59:59.999Z');
    expect((await myExam(exam)).mayAskExplanation).toBe(true);
    expect((await ask(exam)).status).toBe(200);
    expect(await graderCases(exam)).toHaveLength(1);
  });

  it('that is taken up is due from then, stops no deadline, and starts the appeal deadline when it is given', async () => {
    const { exam, caseworker, requestId, candidate } = await askedLate();
    await goTo('2026-03-23T09:00:00Z');
    const { takeUp, dismiss } = handle(caseworker, exam, requestId);
    const taken = await takeUp();
    expect((await takeUp()).body).toEqual(taken.body);
    expect((await dismiss()).refusal).toBe('lateRequestClosed');
    expect((await graderCases(exam)).map(({ dueAt }) => dueAt)).toEqual(['2026-04-07T22:00:00Z']);
    expect(await told(candidate.personId, 'explanationTakenUp')).toEqual([{ dueAt: '2026-04-07T22:00:00Z' }]);
    expect((await myExam(exam)).deadlines?.appeal).toMatchObject({ at: '2026-04-07T22:00:00Z' });
    const { explanationId } = taken.body;
    await save(exam.graders[0], explanationId);
    expect((await send(exam.graders[0], explanationId)).status).toBe(200);
    expect((await myExam(exam)).deadlines?.appeal).toMatchObject({ at: '2026-04-13T22:00:00Z' });
  });

  it('that is dismissed tells the candidate why and how to appeal that, and is not asked again', async () => {
    const { exam, caseworker, requestId, candidate } = await askedLate();
    const { takeUp, dismiss } = handle(caseworker, exam, requestId);
    expect((await dismiss()).status).toBe(200);
    expect((await takeUp()).refusal).toBe('lateRequestClosed');
    const mine = await myExam(exam);
    expect(mine.lateRequests).toMatchObject([{ state: 'dismissed', reason: 'For sent uten grunn.' }]);
    expect(mine.mayAskLate).toBe(false);
    expect((await ask(exam)).refusal).toBe('explanationDismissedBefore');
    expect(await told(candidate.personId, 'explanationDismissed')).toEqual([
      { complaintUntil: expect.any(String) },
    ]);
  });

  it('after more than a year can only be dismissed (fvl. § 31)', async () => {
    const { exam, caseworker, requestId } = await askedLate('2027-03-16T09:00:00Z');
    const { takeUp, dismiss } = handle(caseworker, exam, requestId);
    expect((await takeUp()).refusal).toBe('lateRequestBeyondYear');
    expect((await dismiss()).status).toBe(200);
  });

  it('is an obstacle to archiving until it is decided', async () => {
    const { exam, caseworker, requestId } = await askedLate('2026-12-01T09:00:00Z');
    const obstacles = async () => {
      const { body } = await app().call(exam.officer, archiveRoutes.showArchive, {
        params: { examId: exam.examId },
      });
      return body.obstacles;
    };
    expect(await obstacles()).toContain('explanationsOpen');
    await handle(caseworker, exam, requestId).dismiss();
    expect(await obstacles()).not.toContain('explanationsOpen');
  });

  it('does not exist for those who grade the exam, whatever else they are [U7]', async () => {
    const { exam, requestId } = await askedLate();
    const [grader] = exam.graders;
    const params = { examId: exam.examId, lateRequestId: requestId };
    expect((await app().call(grader, intake.showLateRequest, { params })).status).toBeGreaterThanOrEqual(403);
  });
});

describe('what has no digital course [E1]', () => {
  it.each([
    ['portalClosed', { explanation_open: false }],
    ['groupAnswer', { individual: false }],
    ['notAnonymous', { form: 'oral' }],
  ] as const)('opens as a manual case with the reason: %s', async (manual, facts) => {
    const exam = await announcedExam();
    const caseworker = await addCaseworker(app());
    await app().services.db.updateTable('exam').set(facts).where('id', '=', exam.examId).execute();
    const id = await requested(exam);
    const mine = await myExam(exam);
    expect(mine).toMatchObject({ explanationManual: manual, explanations: [{ manual, state: 'requested' }] });
    expect(await told(caseworker, 'explanationToHandle')).toEqual([{ why: manual }]);
    const params = { examId: exam.examId, explanationId: id };
    const { body } = await app().call(caseworker, explanationRoutes.showExplanationCase, { params });
    expect(body).toMatchObject({ manual, mayRecordGiven: true });
    await save(exam.graders[0], id);
    expect((await send(exam.graders[0], id)).status).toBe(200);
  });

  it('is recorded as given on its day, from which the appeal deadline runs; not in the future, nor before the request', async () => {
    const exam = await announcedExam();
    const id = await requested(exam);
    await goTo('2026-03-18T09:00:00Z');
    const give = (on: string, way: 'oral' | 'writing' = 'writing') =>
      app().call(exam.officer, intake.recordExplanationGiven, {
        params: { examId: exam.examId, explanationId: id },
        body: { on, way },
      });
    expect((await give('2026-03-19')).refusal).toBe('explanationGivenInFuture');
    expect((await give('2026-03-12')).refusal).toBe('explanationGivenTooEarly');
    expect((await give('2026-03-16')).status).toBe(200);
    expect((await give('2026-03-17')).status).toBe(200);
    const mine = await myExam(exam);
    expect(mine.explanations).toMatchObject([
      { state: 'sent', sentAt: '2026-03-16T22:59:00Z', givenOutside: true, givenOrally: false },
    ]);
    expect(mine.deadlines?.appeal).toMatchObject({
      at: '2026-04-07T22:00:00Z',
      steps: expect.arrayContaining([
        { code: 'countedFrom', event: 'explanationReceived', date: '2026-03-16' },
      ]),
    });
    const read = await app().call(candidateOf(exam).personId, explanationRoutes.openExplanation, {
      params: { explanationId: id },
    });
    expect(read.body.text).toBeNull();
  });
});

describe('a request that came outside the portal [E1]', () => {
  type Body = { arrivedOn: string; given?: { on: string; way: 'oral' | 'writing' } };
  const register = (exam: TestExam, { arrivedOn, given }: Body) =>
    app().call(exam.officer, intake.registerExplanation, {
      params: { examId: exam.examId },
      body: {
        candidateNumber: candidateOf(exam).candidateNumber,
        arrivedOn,
        arrivedBy: 'email',
        given: given ?? null,
      },
    });

  it('on the last day is in time also when it is registered later, and is due from the day it came', async () => {
    const exam = await announcedExam();
    await goTo('2026-03-24T09:00:00Z');
    const { body } = await register(exam, { arrivedOn: '2026-03-20' });
    expect(body.kind).toBe('explanation');
    expect((await graderCases(exam)).map(({ dueAt }) => dueAt)).toEqual(['2026-04-07T22:00:00Z']);
    expect((await myExam(exam)).deadlines?.appeal.kind).toBe('suspended');
    expect((await told(candidateOf(exam).personId, 'explanationReceived'))[0]).toMatchObject({
      registeredFor: '2026-03-20',
    });
    expect((await register(exam, { arrivedOn: '2026-03-20' })).refusal).toBe('requestedAlready');
  });

  it('after the last day waits as a late one', async () => {
    const exam = await announcedExam();
    await goTo('2026-03-24T09:00:00Z');
    const { body } = await register(exam, { arrivedOn: '2026-03-21' });
    expect(body.kind).toBe('lateRequest');
    expect(await requestsOf(exam.officer, exam)).toMatchObject([{ id: body.id, arrivedBy: 'email' }]);
  });

  it('is refused for a day to come, before the grade, and for a candidate without grade', async () => {
    const exam = await announcedExam();
    expect((await register(exam, { arrivedOn: '2026-03-14' })).refusal).toBe('requestArrivesInFuture');
    expect((await register(exam, { arrivedOn: '2026-03-12' })).refusal).toBe('requestArrivedTooEarly');
    const unknown = await app().call(exam.officer, intake.registerExplanation, {
      params: { examId: exam.examId },
      body: { candidateNumber: 1, arrivedOn: '2026-03-13', arrivedBy: 'paper', given: null },
    });
    expect(unknown.refusal).toBe('requestWithoutGrade');
  });

  it('and was answered at an oral exam before the announcement shortens no deadline [E3]', async () => {
    await goTo('2026-03-13T11:00:00Z');
    const exam = await addAnnouncedExam(app(), { form: 'oral' });
    const heldOn = (await myExam(exam)).startsAt.slice(0, 10);
    const before = await myExam(exam);
    const { body } = await register(exam, { arrivedOn: heldOn, given: { on: heldOn, way: 'oral' } });
    expect(body.kind).toBe('explanation');
    const mine = await myExam(exam);
    expect(mine.explanations).toMatchObject([{ state: 'sent', givenOrally: true }]);
    const end = (of: typeof before) => [of.deadlines?.formalComplaint, of.deadlines?.appeal];
    const endsOf = (of: typeof before) => end(of).map((each) => each?.kind === 'running' && each.at);
    expect(endsOf(mine)).toEqual(endsOf(before));
  });
});
