import { appealRoutes } from '@karakter/contract/appeal/routes';
import { casesRoutes } from '@karakter/contract/complaint/cases';
import { explanationIntakeRoutes } from '@karakter/contract/explanation/intake/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { todayRoutes } from '@karakter/contract/today/routes';
import { todayGroups } from '@karakter/domain/today/today';
import { beforeEach, describe, expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission } from '../../../test/scenes/appealed.ts';
import { complaintScene, fileComplaint } from '../../../test/scenes/complaint/complained.ts';
import { dismissalAppealText, dismissalScene } from '../../../test/scenes/complaint/dismissed.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, mine: myAppeal, noticesTo } = appealScene(app);
const { theComplaint, dismiss: dismissComplaint, takeUp: takeUpComplaint } = complaintScene(app);
const { theCase, mine, file, filed, withdraw, forward, setAside, boardDecides } = dismissalScene(app);

type Made = Awaited<ReturnType<typeof announcedExam>>;
let exam: Made['exam'];
let candidate: Made['candidate'];
let caseworker: string;

/** Every test has an exam of its own, and its candidate has filed an appeal too late. */
beforeEach(async () => {
  ({ exam, candidate, caseworker } = await announcedExam());
});

async function dismissedAppeal(filedAt = '2026-04-20T08:00:00Z'): Promise<string> {
  await app().services.clock.moveTo(Temporal.Instant.from(filedAt));
  const appealId = await fileAppeal(app(), candidate);
  const body = { reason: 'AVVISNINGENS GRUNN' };
  await app().call(caseworker, appealRoutes.dismissLateAppeal, { params: { appealId }, body });
  return appealId;
}

const stateOfAppeal = async () => (await myAppeal(candidate)).appeals.at(-1)?.state;
const kindsTo = async (person: string) => (await noticesTo(person)).map(({ kind }) => kind);
const linesOf = async (person: string) => {
  const { body } = await app().call(person, todayRoutes.today);
  const lines = todayGroups.flatMap((group) => body[group]);
  return lines.flatMap(({ kind, examId }) => (examId === exam.examId ? [kind] : []));
};
const caseLine = async () => {
  const query = { examId: exam.examId, kind: 'dismissalAppeal' } as const;
  return (await app().call(caseworker, casesRoutes.listCases, { query })).body.cases.at(-1);
};

describe('the dismissal of a late appeal [K1]', () => {
  test('can be appealed by its candidate for three weeks, who reads the reason and gets a receipt at once', async () => {
    const appealId = await dismissedAppeal();
    expect(await mine(candidate)).toMatchObject([
      { kind: 'appeal', caseId: appealId, reason: 'AVVISNINGENS GRUNN', mayAppeal: true, isLate: false },
    ]);
    expect((await mine(candidate))[0]?.until).toBe('2026-05-11T22:00:00Z');
    const id = await filed(candidate, 'appeal', appealId);
    expect(await mine(candidate)).toMatchObject([
      { mayAppeal: false, appeals: [{ id, state: 'filed', late: false, grounds: dismissalAppealText }] },
    ]);
    expect(await kindsTo(candidate.personId)).toContain('dismissalAppealReceived');
    expect(await kindsTo(caseworker)).toContain('dismissalAppealNews');
    expect(await file(candidate, 'appeal', appealId)).toMatchObject({ refusal: 'dismissalAppealedAlready' });
  });

  test('stands on the caseworker’s first page and in the case list until it is decided, due when an answer is', async () => {
    const id = await filed(candidate, 'appeal', await dismissedAppeal());
    expect(await linesOf(caseworker)).toContain('handleDismissalAppeals');
    expect(await caseLine()).toMatchObject({ id, state: 'filed', heldBy: 'office', overdue: false });
    expect((await caseLine())?.dueAt).toBe('2026-05-20T22:00:00Z');
    await forward(caseworker, id);
    expect(await linesOf(caseworker)).toContain('awaitDismissalDecision');
    expect(await caseLine()).toMatchObject({ state: 'forwarded', heldBy: 'board' });
    await boardDecides(caseworker, id, 'stands', '2026-04-20');
    expect(await caseLine()).toMatchObject({ state: 'stands', heldBy: null, dueAt: null });
    expect(await linesOf(caseworker)).not.toContain('awaitDismissalDecision');
  });

  test('set aside by the institution takes the appeal up at once, and it goes to a commission like others', async () => {
    const appealId = await dismissedAppeal();
    const id = await filed(candidate, 'appeal', appealId);
    expect((await setAside(caseworker, id)).status).toBe(200);
    expect(await stateOfAppeal()).toBe('received');
    expect((await mine(candidate))[0]?.appeals[0]).toMatchObject({
      state: 'setAside',
      decision: { body: 'institution', reason: 'Sykehusoppholdet er vist.' },
    });
    expect(await kindsTo(candidate.personId)).toEqual(
      expect.arrayContaining(['dismissalSetAside', 'appealTakenUp']),
    );
    await formAppealCommission(app(), exam, caseworker, [appealId]);
    expect(await stateOfAppeal()).toBe('underTreatment');
  });

  test('upheld by the appeal body is final, and the reason is the candidate’s to read', async () => {
    const appealId = await dismissedAppeal();
    const id = await filed(candidate, 'appeal', appealId);
    await forward(caseworker, id);
    expect((await mine(candidate))[0]?.appeals[0]?.statement).toBe('Fristen var kjent.');
    expect((await boardDecides(caseworker, id, 'stands', '2026-04-20')).status).toBe(200);
    expect((await mine(candidate))[0]).toMatchObject({
      mayAppeal: false,
      appeals: [{ state: 'stands', decision: { body: 'board', reason: 'NEMNDAS GRUNNER' } }],
    });
    expect(await stateOfAppeal()).toBe('dismissed');
    expect((await withdraw(candidate.personId, id)).refusal).toBe('dismissalAppealDecided');
  });

  test('is appealed late too, which the machine does not refuse; one withdrawn can be filed again', async () => {
    const appealId = await dismissedAppeal();
    await app().services.clock.moveTo(Temporal.Instant.from('2026-06-01T08:00:00Z'));
    expect((await mine(candidate))[0]).toMatchObject({ mayAppeal: true, isLate: true });
    const id = await filed(candidate, 'appeal', appealId);
    expect(await theCase(caseworker, id)).toMatchObject({
      late: true,
      allowed: expect.arrayContaining(['forward']),
    });
    expect((await withdraw(candidate.personId, id)).status).toBe(200);
    expect(await kindsTo(candidate.personId)).toContain('dismissalAppealWithdrawn');
    await filed(candidate, 'appeal', appealId);
    expect((await mine(candidate))[0]?.appeals.map(({ state }) => state)).toEqual(['withdrawn', 'filed']);
  });

  test('of a case that came after more than a year can be set aside by the appeal body, and not by the institution (fvl. § 31)', async () => {
    const id = await filed(candidate, 'appeal', await dismissedAppeal('2027-03-15T08:00:00Z'));
    expect(await setAside(caseworker, id)).toMatchObject({ status: 409, refusal: 'appealBeyondYear' });
    // Nothing of the refused command is left.
    expect(await theCase(caseworker, id)).toMatchObject({ state: 'filed', decision: null });
    await forward(caseworker, id);
    expect((await boardDecides(caseworker, id, 'setAside', '2027-03-15')).status).toBe(200);
    expect(await stateOfAppeal()).toBe('received');
  });

  test('is not passed over: the case is taken up from the appeal against its dismissal while that is open', async () => {
    const appealId = await dismissedAppeal();
    await filed(candidate, 'appeal', appealId);
    const taken = await app().call(caseworker, appealRoutes.takeUpLateAppeal, { params: { appealId } });
    expect(taken).toMatchObject({ status: 409, refusal: 'dismissalAppealIsOpen' });
  });

  test('filed, forwarded or decided twice at the same moment happens once', async () => {
    const appealId = await dismissedAppeal();
    const statuses = async (all: Promise<{ status: number }>[]) =>
      (await Promise.all(all)).map(({ status }) => status).sort();
    expect(
      await statuses([file(candidate, 'appeal', appealId), file(candidate, 'appeal', appealId)]),
    ).toEqual([200, 409]);
    const id = (await mine(candidate))[0]?.appeals[0]?.id ?? '';
    expect(await statuses([forward(caseworker, id), forward(exam.officer, id)])).toEqual([200, 409]);
    const decide = (by: string) => boardDecides(by, id, 'setAside', '2026-04-20');
    expect(await statuses([decide(caseworker), decide(exam.officer)])).toEqual([200, 409]);
  });

  test('the appeal body’s day cannot be in the future', async () => {
    const id = await filed(candidate, 'appeal', await dismissedAppeal());
    await forward(caseworker, id);
    expect((await boardDecides(caseworker, id, 'stands', '2026-04-21')).refusal).toBe(
      'dismissalDecidedInFuture',
    );
  });
});

describe('other dismissals [K1, K8, E1]', () => {
  test('a dismissed complaint is taken up where its dismissal is set aside, and stops the appeal deadline from then', async () => {
    const complaintId = await fileComplaint(app(), candidate);
    await dismissComplaint(caseworker, complaintId);
    const id = await filed(candidate, 'complaint', complaintId);
    expect((await takeUpComplaint(caseworker, complaintId)).refusal).toBe('dismissalAppealIsOpen');
    expect((await setAside(caseworker, id)).status).toBe(200);
    expect((await theComplaint(caseworker, complaintId)).state).toBe('inHand');
    expect((await myAppeal(candidate)).deadline.kind).toBe('suspended');
    // A case dismissed once more has a dismissal of its own, which can be appealed again.
    await app().services.clock.moveTo(Temporal.Instant.from('2026-03-11T08:00:00Z'));
    await dismissComplaint(caseworker, complaintId);
    expect((await mine(candidate)).map(({ mayAppeal, appeals }) => [mayAppeal, appeals.length])).toEqual([
      [false, 1],
      [true, 0],
    ]);
  });

  test('a late request for explanation gets its explanation, due from the day its dismissal is set aside', async () => {
    await app().services.clock.moveTo(Temporal.Instant.from('2026-03-25T08:00:00Z'));
    const params = { candidacyId: candidate.candidacyId };
    await app().call(candidate.personId, explanationRoutes.requestExplanation, { params });
    const of = { examId: exam.examId };
    const { body } = await app().call(caseworker, explanationIntakeRoutes.listLateRequests, { params: of });
    const lateRequestId = body.requests[0]?.id ?? '';
    await app().call(caseworker, explanationIntakeRoutes.dismissLateRequest, {
      params: { ...of, lateRequestId },
      body: { reason: 'For sent.' },
    });
    const id = await filed(candidate, 'lateRequest', lateRequestId);
    await forward(caseworker, id);
    expect((await boardDecides(caseworker, id, 'setAside', '2026-03-25')).status).toBe(200);
    const seen = await app().call(candidate.personId, myExamsRoutes.showMyExam, { params });
    expect(seen.body.explanations).toHaveLength(1);
    expect(seen.body.lateRequests).toMatchObject([{ state: 'dismissed' }]);
  });

  test('a case that is not dismissed, or another’s, has no dismissal to appeal', async () => {
    const complaintId = await fileComplaint(app(), candidate);
    expect((await file(candidate, 'complaint', complaintId)).refusal).toBe('notDismissed');
    await dismissComplaint(caseworker, complaintId);
    const [, other] = exam.candidates;
    if (!other) throw new Error('no second candidate');
    expect((await file(other, 'complaint', complaintId)).refusal).toBe('notDismissed');
    const id = await filed(candidate, 'complaint', complaintId);
    expect((await withdraw(other.personId, id)).status).toBe(404);
  });
});

test('a grader finds neither the appeal against a dismissal nor its text [K4, U7]', async () => {
  const id = await filed(candidate, 'appeal', await dismissedAppeal());
  const cookie = await app().cookieOf(exam.graders[0]);
  const read = await app().app.inject({ url: `/api/dismissal-appeals/${id}`, headers: { cookie } });
  expect([403, 404]).toContain(read.statusCode);
  await app().jobs.settle();
  const told = await app()
    .services.db.selectFrom('mail')
    .innerJoin('notice', 'notice.id', 'mail.notice_id')
    .select(['subject', 'body'])
    .where('notice.kind', 'like', 'dismissal%')
    .execute();
  expect(told.length).toBeGreaterThan(1);
  for (const { subject, body } of told) expect(subject + body).not.toContain('KLAGE PÅ AVVISNING');
});
