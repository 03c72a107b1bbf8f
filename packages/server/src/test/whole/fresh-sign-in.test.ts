import { allRoutes } from '@karakter/contract/all-routes';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { roles } from '@karakter/domain/people/roles';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../app.ts';
import { minimalValue } from '../minimal-value.ts';
import { addGradedExam } from '../scenes/graded.ts';
import { addTestPerson } from '../scenes/people.ts';

const app = useTestApp('2026-03-13T11:00:00Z');
const weighty = allRoutes.filter(({ fresh }) => fresh);
let person: string;

beforeAll(async () => {
  person = await addTestPerson(app().services.db, 'Away From Desk', roles);
});

/** How long ago the person authenticated; null where the provider does not state it. */
async function signedIn(minutesAgo: number | null, of = person): Promise<void> {
  await app().cookieOf(of);
  await sql`update session set authenticated_at = now() - make_interval(mins => ${minutesAgo}::int)
    where person_id = ${of}`.execute(app().services.db);
}

it('announcing, correcting a grade, signing a protocol, approving and exporting fees, deciding an appeal or a complaint, closing an exam, roles, ways to sign in, merging people and describing the institution and approving its rules require a fresh sign-in [U2]', () => {
  expect(weighty.map(({ name }) => name).sort()).toEqual([
    'addFromWaitingSignIn',
    'announceCandidates',
    'announceCommissions',
    'announceGrades',
    'announceNewGrading',
    'appointCoordinator',
    'appointInvigilator',
    'appointInvigilators',
    'approveFeeClaims',
    'archiveExam',
    'decideAppeal',
    'decideByReassessment',
    'decideGradeCorrection',
    'decideRulePlan',
    'decideScoringCorrections',
    'enterBoardDecision',
    'enterDismissalDecision',
    'enterNewAssessment',
    'exportFeeClaims',
    'grantRole',
    'invitePerson',
    'linkWaitingSignIn',
    'mergePeople',
    'proposeGradeCorrection',
    'removeSignIn',
    'saveInstitution',
    'setLastDay',
    'signProtocol',
    'signReassessment',
    'upholdComplaint',
  ]);
});

/** The response to a request that refers to nothing, once the person has signed in. */
const thenRefused: Readonly<Record<string, string | undefined>> = {
  saveInstitution: 'institutionUnusable',
  exportFeeClaims: 'nothingToExport',
  // None are named, so none are approved.
  approveFeeClaims: undefined,
};

describe('the most important commands are refused to a person who signed in long ago, and executed for one who has just signed in [U2]', () => {
  it.each(weighty.map((route) => [route.name, route] as const))('%s', async (_, route) => {
    const nobodys = {
      params: minimalValue(route.params) as object,
      body: minimalValue(route.body) as object,
    };
    const ask = () => app().call(person, route, nobodys as never);
    for (const longAgo of [16, null]) {
      await signedIn(longAgo);
      expect(await ask()).toMatchObject({ status: 403, refusal: 'freshSignInNeeded' });
    }
    await signedIn(14);
    const expected = route.name in thenRefused ? thenRefused[route.name] : 'notFound';
    expect((await ask()).refusal).toBe(expected);
  });

  it('and then nothing is announced', async () => {
    const exam = await addGradedExam(app(), { candidates: 2 });
    const params = { examId: exam.examId };
    await app().call(exam.officer, resultsRoutes.checkResults, { params });
    const announce = () =>
      app().call(exam.officer, resultsRoutes.announceGrades, { params, body: { at: null } });
    await signedIn(30, exam.officer);
    expect((await announce()).refusal).toBe('freshSignInNeeded');
    expect(
      (await app().call(exam.officer, resultsRoutes.showResults, { params })).body.announcedAt,
    ).toBeNull();
    await signedIn(1, exam.officer);
    expect((await announce()).status).toBe(200);
  });
});
