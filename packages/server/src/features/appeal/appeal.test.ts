import { appealRoutes } from '@karakter/contract/appeal';
import { casesRoutes } from '@karakter/contract/cases';
import { gradingRoutes } from '@karakter/contract/grading';
import { resultsRoutes } from '@karakter/contract/results';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addCaseworker, fileAppeal, formAppealCommission, gradeAppeal } from '../../test/appealed.ts';
import { addAnnouncedExam } from '../../test/graded.ts';
import { gradeAndConfirm } from '../../test/grading.ts';

/** Announced on Monday 9 March 2026; the appeal deadline is Monday 30 March at 24:00. */
const announcedAt = '2026-03-09T09:00:00Z';
const app = useTestApp(announcedAt);

async function announcedExam(candidates = 2) {
  await app().services.clock.moveTo(Temporal.Instant.from(announcedAt));
  const exam = await addAnnouncedExam(app(), { candidates });
  const [candidate] = exam.candidates;
  if (!candidate) throw new Error('no candidate');
  return { exam, candidate, caseworker: await addCaseworker(app()) };
}

const mine = async (candidate: { personId: string; candidacyId: string }) => {
  const params = { candidacyId: candidate.candidacyId };
  return (await app().call(candidate.personId, appealRoutes.showMyAppeal, { params })).body;
};
const theCase = async (by: string, appealId: string) =>
  (await app().call(by, appealRoutes.showAppeal, { params: { appealId } })).body;
const decide = async (by: string, appealId: string) => {
  const { version } = await theCase(by, appealId);
  return app().call(by, appealRoutes.decideAppeal, { params: { appealId }, body: { version } });
};
const protocolOf = async (by: string, examId: string, candidateNumber: number) => {
  const { body } = await app().call(by, resultsRoutes.showProtocol, { params: { examId } });
  return body.entries.filter((e) => e.candidateNumber === candidateNumber).map((e) => [e.kind, e.grade]);
};
const noticesTo = async (personId: string) => {
  const query = app().services.db.selectFrom('notice').select(['kind', 'data']);
  return query.where('person_id', '=', personId).orderBy('created_at').execute();
};

describe('an appeal from filing to decision [K1, K3, K5]', () => {
  test('goes its whole way: filed, graded anew, decided, in the protocol, with a letter', async () => {
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
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'B');
    const graded = await theCase(caseworker, appealId);
    expect(graded).toMatchObject({ state: 'graded', newGrade: 'B', proposedOutcome: 'inFavour' });
    expect((await mine(candidate)).grade).toBe('C');

    expect((await decide(caseworker, appealId)).status).toBe(200);
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
    expect(text).not.toContain(candidate.name);
  });

  test('an unchanged grade is entered in the protocol too', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'C');
    await decide(caseworker, appealId);
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
    await decide(caseworker, appealId);
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

  test('before the grade is announced there is nothing to appeal, and what can’t be re-checked is refused', async () => {
    const { exam, candidate } = await announcedExam();
    const { db } = app().services;
    const set = (values: object) =>
      db.updateTable('exam').set(values).where('id', '=', exam.examId).execute();
    const why = async () => (await mine(candidate)).filing;
    await set({ announced_at: null, state: 'checked' });
    expect(await why()).toMatchObject({ open: false, why: 'noGradeToAppeal' });
    await set({ announced_at: Temporal.Instant.from(announcedAt), state: 'announced', recheckable: false });
    expect(await why()).toMatchObject({ open: false, why: 'appealNotRecheckable' });
    await set({ recheckable: true, appeal_open: false });
    expect(await why()).toMatchObject({ open: false, why: 'appealNotInPortal' });
  });

  test('decided twice at the same moment it stands once in the protocol', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'D');
    const answers = await Promise.all([decide(caseworker, appealId), decide(exam.officer, appealId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await protocolOf(exam.officer, exam.examId, candidate.candidateNumber)).toHaveLength(2);
    const told = (await noticesTo(candidate.personId)).filter(({ kind }) => kind === 'appealDecided');
    expect(told).toHaveLength(1);
  });
});

describe('withdrawing and reopening [K2]', () => {
  const withdraw = (personId: string, appealId: string) =>
    app().call(personId, appealRoutes.withdrawAppeal, { params: { appealId } });
  const reopen = (personId: string, appealId: string) =>
    app().call(personId, appealRoutes.reopenAppeal, { params: { appealId } });
  const scriptsOf = async (grader: string, commissionId: string) => {
    const { body } = await app().call(grader, gradingRoutes.showCommission, { params: { commissionId } });
    return body.scripts.map(({ candidateNumber }) => candidateNumber);
  };

  test('takes the answer from the graders at once, and gives it back at once until the deadline', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const { commissionId, graders } = await formAppealCommission(app(), exam, caseworker, [appealId]);
    expect(await scriptsOf(graders[0], commissionId)).toEqual([candidate.candidateNumber]);
    expect((await withdraw(candidate.personId, appealId)).status).toBe(200);
    expect(await scriptsOf(graders[0], commissionId)).toEqual([]);
    expect((await reopen(candidate.personId, appealId)).status).toBe(200);
    expect(await scriptsOf(graders[0], commissionId)).toEqual([candidate.candidateNumber]);

    await withdraw(candidate.personId, appealId);
    await app().moveTo('2026-03-30T22:00:00Z');
    expect(await reopen(candidate.personId, appealId)).toMatchObject({ refusal: 'reopenTooLate' });
    expect((await mine(candidate)).filing).toEqual({ open: true, late: true });
  });

  test('a grade agreed before the withdrawal counts again when the case is reopened', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'B');
    await withdraw(candidate.personId, appealId);
    expect(await decide(caseworker, appealId)).toMatchObject({ refusal: 'appealWithdrawnAlready' });
    expect((await theCase(caseworker, appealId)).newGrade).toBeNull();
    await reopen(candidate.personId, appealId);
    await app().jobs.settle();
    expect(await theCase(caseworker, appealId)).toMatchObject({ state: 'graded', newGrade: 'B' });
  });

  test('in a race with the last grader’s confirmation the withdrawal always holds', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { exam, candidate, caseworker } = await announcedExam(1);
      const { candidateNumber, personId } = candidate;
      const appealId = await fileAppeal(app(), candidate);
      const { commissionId, graders } = await formAppealCommission(app(), exam, caseworker, [appealId]);
      await gradeAndConfirm(app(), graders[0], { commissionId, candidateNumber }, 'B');
      const confirming = gradeAndConfirm(app(), graders[1], { commissionId, candidateNumber }, 'B').catch(
        () => null,
      );
      const [withdrawn] = await Promise.all([withdraw(personId, appealId), confirming]);
      await app().jobs.settle();
      expect(withdrawn.status).toBe(200);
      expect((await theCase(caseworker, appealId)).state).toBe('withdrawn');
      expect(await protocolOf(exam.officer, exam.examId, candidateNumber)).toHaveLength(1);
    }
  });

  test('after the decision is too late', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'C');
    await decide(caseworker, appealId);
    expect(await withdraw(candidate.personId, appealId)).toMatchObject({ refusal: 'appealDecidedAlready' });
  });
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
    expect((await mine(candidate)).formalDeadline.kind).toBe('running');
  });

  test('more than a year after the announcement is refused', async () => {
    const { candidate } = await announcedExam();
    await app().services.clock.moveTo(Temporal.Instant.from('2027-03-10T09:00:00Z'));
    expect((await mine(candidate)).filing).toMatchObject({ open: false, why: 'appealTooLate' });
  });
});

describe('two grades or more between the first grade and the new one [K6]', () => {
  test('stop the case: nothing is announced, the protocol stays, and the office is told what comes next', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'A');
    expect(await theCase(caseworker, appealId)).toMatchObject({ state: 'needsNewAssessment', newGrade: 'A' });
    expect(await decide(caseworker, appealId)).toMatchObject({ status: 409, refusal: 'newAssessmentFirst' });
    expect(await protocolOf(exam.officer, exam.examId, candidate.candidateNumber)).toEqual([
      ['ordinary', 'C'],
    ]);
    expect((await noticesTo(exam.officer)).map(({ kind }) => kind)).toContain('newAssessmentNeeded');
    expect((await noticesTo(candidate.personId)).map(({ kind }) => kind)).not.toContain('appealDecided');
  });

  test.each(['B', 'A', 'E'])(
    'look to the candidate, byte for byte, like an appeal still in grading (%s)',
    async (grade) => {
      const { exam, candidate, caseworker } = await announcedExam();
      const appealId = await fileAppeal(app(), candidate);
      const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
      const cookie = await app().cookieOf(candidate.personId);
      const everything = async () => {
        const urls = [
          `/api/my/exams/${candidate.candidacyId}/appeal`,
          `/api/my/exams/${candidate.candidacyId}`,
        ];
        const all = ['/api/my/exams', '/api/mail', ...urls].map((url) =>
          app().app.inject({ url, headers: { cookie } }),
        );
        return (await Promise.all(all)).map(({ statusCode, payload }) => `${statusCode} ${payload}`);
      };
      const inGrading = await everything();
      await gradeAppeal(app(), commission, candidate.candidateNumber, grade);
      expect(await everything()).toEqual(inGrading);
    },
  );
});

describe('the appeal commission [K3]', () => {
  test('has at least two new graders, one external; one who graded before stops it, and it is said beforehand', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const params = { examId: exam.examId };
    const members = exam.graders.map((personId, i) => ({ personId, external: i === 1, teaches: false }));
    const checked = await app().call(caseworker, appealRoutes.checkAppealCommission, {
      params,
      body: { members },
    });
    expect(checked.body.findings.map(({ code }) => code)).toEqual(['gradedBefore', 'gradedBefore']);
    const { body } = await app().call(caseworker, appealRoutes.listAppeals, { params });
    expect(body.earlierGraders.map(({ personId }) => personId).sort()).toEqual([...exam.graders].sort());
    const form = (given: typeof members) =>
      app().call(caseworker, appealRoutes.formAppealCommission, {
        params,
        body: { version: body.version, members: given, appealIds: [appealId] },
      });
    expect(await form(members)).toMatchObject({ status: 422, refusal: 'commissionUnlawful' });
    const alone = await form([{ personId: caseworker, external: false, teaches: false }]);
    expect(alone.message).toContain('uhl. § 11-11(2)');
    expect((await theCase(caseworker, appealId)).state).toBe('filed');
  });

  test('can never be the ordinary one', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const params = { examId: exam.examId, commissionId: exam.commissionId };
    const answer = await app().call(caseworker, appealRoutes.assignAppeals, {
      params,
      body: { appealIds: [appealId] },
    });
    expect(answer.status).toBe(404);
  });

  test('that is the only one gets new cases by itself; of several the caseworker chooses', async () => {
    const { exam, candidate, caseworker } = await announcedExam(3);
    const [, second, third] = exam.candidates;
    const first = await fileAppeal(app(), candidate);
    await formAppealCommission(app(), exam, caseworker, [first]);
    const byItself = await fileAppeal(app(), second!);
    expect((await theCase(caseworker, byItself)).state).toBe('inGrading');
    const other = await formAppealCommission(app(), exam, caseworker, []);
    const waiting = await fileAppeal(app(), third!);
    expect((await theCase(caseworker, waiting)).state).toBe('filed');
    const params = { examId: exam.examId, commissionId: other.commissionId };
    await app().call(caseworker, appealRoutes.assignAppeals, { params, body: { appealIds: [waiting] } });
    expect(await theCase(caseworker, waiting)).toMatchObject({ state: 'inGrading', commissionNumber: 2 });
  });

  test('gets all of several cases or none', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const first = await fileAppeal(app(), candidate);
    const second = await fileAppeal(app(), exam.candidates[1]!);
    const { commissionId } = await formAppealCommission(app(), exam, caseworker, [first]);
    const params = { examId: exam.examId, commissionId };
    const both = await app().call(caseworker, appealRoutes.assignAppeals, {
      params,
      body: { appealIds: [first, second] },
    });
    expect(both).toMatchObject({ status: 409, refusal: 'appealAssignedAlready' });
    expect((await theCase(caseworker, second)).state).toBe('filed');
  });
});

describe('the case list [V1]', () => {
  test('shows explanations and appeals across the unit, filtered, with who has each', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const query = { examId: exam.examId } as const;
    const all = await app().call(caseworker, casesRoutes.listCases, { query });
    expect(all.body.cases).toMatchObject([
      {
        id: appealId,
        kind: 'appeal',
        state: 'filed',
        heldBy: 'office',
        overdue: false,
        dueAt: '2026-04-09T22:00:00Z',
      },
    ]);
    const course = all.body.cases[0]!.courseCode.slice(0, 5).toLowerCase();
    const list = async (more: object) =>
      (await app().call(caseworker, casesRoutes.listCases, { query: { ...query, ...more } })).body.cases
        .length;
    expect(await list({ course: `${course}%`, state: 'filed', late: 'false', kind: 'appeal' })).toBe(1);
    expect(await list({ course: 'X%' })).toBe(0);
    expect(await list({ state: 'decided' })).toBe(0);
    expect(await list({ late: 'true' })).toBe(0);
  });

  test('holds nothing of an exam whose answers one grades [U7]', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    await app()
      .services.db.insertInto('commission_member')
      .values({
        commission_id: exam.commissionId,
        person_id: caseworker,
        seat: 3,
        external: false,
        display_name: 'Saks Behandler',
        appointed_at: Temporal.Instant.from(announcedAt),
      })
      .execute();
    const query = { examId: exam.examId };
    expect((await app().call(caseworker, casesRoutes.listCases, { query })).body.cases).toEqual([]);
    const seen = await app().call(caseworker, appealRoutes.showAppeal, { params: { appealId } });
    expect(seen.status).toBe(404);
  });
});
