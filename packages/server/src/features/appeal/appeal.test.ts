import { randomUUID } from 'node:crypto';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission, gradeAppeal } from '../../test/scenes/appealed.ts';
import { testUnitId } from '../../test/scenes/people.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, mine, theCase, decide, protocolOf, noticesTo } = appealScene(app);

describe('an appeal from filing to decision [K1, K3, K5]', () => {
  test('is filed, graded again, decided and entered in the protocol, with a letter', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const before = await mine(candidate);
    expect(before.filing).toEqual({ open: true, late: false });
    expect(before.deadline).toMatchObject({ kind: 'running', at: '2026-03-30T22:00:00Z' });

    const appealId = await fileAppeal(app(), candidate);
    expect((await theCase(caseworker, appealId)).grounds).toContain('KANDIDATENS GRUNNER');
    const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
    expect((await noticesTo(commission.graders[0])).at(-1)).toEqual({
      kind: 'appealToGrade',
      data: { answers: 1 },
    });
    const early = { params: { appealId } };
    for (const [by, route] of [
      [caseworker, appealRoutes.decisionLetter],
      [candidate.personId, appealRoutes.myDecisionLetter],
    ] as const)
      expect((await app().call(by, route, early)).refusal).toBe('letterNotReady');
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'B');
    const params = { examId: exam.examId };
    const { body: listed } = await app().call(caseworker, appealRoutes.listAppeals, { params });
    expect(listed.earlierGraders.map(({ personId }) => personId).sort()).toEqual([...exam.graders].sort());
    const graded = await theCase(caseworker, appealId);
    expect(graded).toMatchObject({ state: 'graded', newGrade: 'B', proposedOutcome: 'inFavour' });
    expect((await mine(candidate)).grade).toBe('C');

    expect((await decide(exam.officer, appealId)).status).toBe(200);
    await app().jobs.settle();
    expect(await protocolOf(exam.officer, exam.examId, candidate.candidateNumber)).toEqual([
      ['ordinary', 'C'],
      ['appeal', 'B'],
    ]);
    const after = await mine(candidate);
    expect(after.grade).toBe('B');
    expect(after.appeals[0]).toMatchObject({
      state: 'decided',
      newGrade: 'B',
      outcome: 'inFavour',
      hasLetter: true,
    });
    expect(after.filing).toMatchObject({ open: false, why: 'appealDecidedAlready' });
    expect((await noticesTo(candidate.personId)).map(({ kind }) => kind)).toContain('appealDecided');

    const letter = await app().call(candidate.personId, appealRoutes.myDecisionLetter, {
      params: { appealId },
    });
    const { text } = await extractText(await getDocumentProxy(letter.body.bytes), { mergePages: true });
    expect(text).toContain('endret fra C til B, til gunst for deg');
    expect(text).toContain(candidate.name);
  });

  test('an unchanged grade is entered in the protocol too', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'C');
    await decide(exam.officer, appealId);
    expect(await protocolOf(exam.officer, exam.examId, candidate.candidateNumber)).toEqual([
      ['ordinary', 'C'],
      ['appeal', 'C'],
    ]);
    expect((await mine(candidate)).appeals[0]?.outcome).toBe('unchanged');
  });

  test('a second appeal over the same decision is refused, before and after it is decided', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const params = { candidacyId: candidate.candidacyId };
    const again = () =>
      app().call(candidate.personId, appealRoutes.fileAppeal, { params, body: { grounds: '' } });
    const appealId = await fileAppeal(app(), candidate);
    expect(await again()).toMatchObject({ status: 409, refusal: 'appealFiledAlready' });
    const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'C');
    await decide(exam.officer, appealId);
    expect(await again()).toMatchObject({ status: 409, refusal: 'appealDecidedAlready' });
  });

  test('two windows that file at once file one appeal', async () => {
    const { candidate } = await announcedExam();
    const params = { candidacyId: candidate.candidacyId };
    const file = () =>
      app().call(candidate.personId, appealRoutes.fileAppeal, { params, body: { grounds: '' } });
    const statuses = (await Promise.all([file(), file()])).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 409]);
    expect((await mine(candidate)).appeals).toHaveLength(1);
  });

  test('before the grade is announced there is nothing to appeal, and an exam that can’t be graded again is refused', async () => {
    const { exam, candidate } = await announcedExam();
    const { db } = app().services;
    const set = (values: object) =>
      db.updateTable('exam').set(values).where('id', '=', exam.examId).execute();
    const why = async () => (await mine(candidate)).filing;
    await set({ announced_at: null, state: 'checked' });
    expect(await why()).toMatchObject({ open: false, why: 'noGradeToAppeal' });
    await set({
      announced_at: Temporal.Instant.from(sceneAnnouncedAt),
      state: 'announced',
      recheckable: false,
    });
    expect(await why()).toMatchObject({ open: false, why: 'appealNotRecheckable' });
    await set({ recheckable: true, appeal_open: false });
    expect(await why()).toMatchObject({ open: false, why: 'appealNotInPortal' });
  });

  test('that is decided twice at the same moment is in the protocol once', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'D');
    const answers = await Promise.all([decide(exam.officer, appealId), decide(exam.officer, appealId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await protocolOf(exam.officer, exam.examId, candidate.candidateNumber)).toHaveLength(2);
    const told = (await noticesTo(candidate.personId)).filter(({ kind }) => kind === 'appealDecided');
    expect(told).toHaveLength(1);
  });
});

test('where there is no caseworker the exam office is notified of an appeal, except an officer who graded the exam', async () => {
  const { exam, candidate } = await announcedExam();
  const { db, clock } = app().services;
  await db
    .updateTable('role_grant')
    .set({ revoked_at: clock.now() })
    .where('role', '=', 'caseworker')
    .where('unit_id', '=', testUnitId)
    .execute();
  const [grader] = exam.graders;
  const own = { person_id: grader, exam_id: exam.examId, granted_at: clock.now() };
  for (const role of ['caseworker', 'examOffice'])
    await db
      .insertInto('role_grant')
      .values({ ...own, id: randomUUID(), role })
      .execute();
  await fileAppeal(app(), candidate);
  const toHandle = { kind: 'appealToHandle', data: { late: false } };
  expect(await noticesTo(exam.officer)).toContainEqual(toHandle);
  expect(await noticesTo(grader)).not.toContainEqual(toHandle);
});

describe('a late appeal [K1]', () => {
  const late = async () => {
    const made = await announcedExam();
    await app().moveTo('2026-04-20T08:00:00Z');
    return { ...made, appealId: await fileAppeal(app(), made.candidate) };
  };

  test('is not refused but waits for a caseworker, who takes it up', async () => {
    const { exam, candidate, caseworker, appealId } = await late();
    expect((await mine(candidate)).appeals[0]).toMatchObject({ state: 'late', late: true });
    const forming = formAppealCommission(app(), exam, caseworker, [appealId]);
    await expect(forming).rejects.toThrow('etter fristen');
    const params = { appealId };
    expect((await app().call(caseworker, appealRoutes.takeUpLateAppeal, { params })).status).toBe(200);
    await formAppealCommission(app(), exam, caseworker, [appealId]);
    expect((await mine(candidate)).appeals[0]?.state).toBe('underTreatment');
  });

  test('can be dismissed with a reason that the candidate reads', async () => {
    const { candidate, caseworker, appealId } = await late();
    const body = { reason: 'Du hadde ikke gyldig grunn til å vente.' };
    const dismissed = await app().call(caseworker, appealRoutes.dismissLateAppeal, {
      params: { appealId },
      body,
    });
    expect(dismissed.status).toBe(200);
    const seen = (await mine(candidate)).appeals[0];
    expect(seen).toMatchObject({ state: 'dismissed', dismissalReason: body.reason, mayWithdraw: false });
    expect((await mine(candidate)).filing).toMatchObject({ why: 'appealDismissedAlready' });
    // The deadline for a procedural complaint runs from the dismissal (uhl. § 11-9(6)).
    expect((await mine(candidate)).formalDeadline).toMatchObject({ kind: 'running', lastDay: '2026-05-11' });
  });

  test('more than a year after the announcement waits for a caseworker too, who can only dismiss it', async () => {
    const { candidate, caseworker } = await announcedExam();
    await app().services.clock.moveTo(Temporal.Instant.from('2027-03-10T09:00:00Z'));
    expect((await mine(candidate)).filing).toEqual({ open: true, late: true });
    const appealId = await fileAppeal(app(), candidate);
    const view = await theCase(caseworker, appealId);
    expect(view).toMatchObject({ state: 'filedLate', lateLimit: { lastDay: '2027-03-09' } });
    expect(view.allowed).toEqual(['dismiss', 'withdraw']);
    const taken = await app().call(caseworker, appealRoutes.takeUpLateAppeal, { params: { appealId } });
    expect(taken).toMatchObject({ status: 409, refusal: 'appealBeyondYear' });
  });
});
