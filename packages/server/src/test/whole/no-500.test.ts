import { allRoutes } from '@karakter/contract/all-routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import type { Route } from '@karakter/contract/platform/route';
import { roles } from '@karakter/domain/people/roles';
import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../app.ts';
import { minimalValue } from '../minimal-value.ts';
import { nastyValues, placesIn, withPart } from '../nasty-values.ts';
import { createTestDatabase } from '../postgres.ts';
import { fileAppeal, formAppealCommission } from '../scenes/appealed.ts';
import { fileComplaint } from '../scenes/complaint/complained.ts';
import { appealDismissal } from '../scenes/complaint/dismissed.ts';
import { addAnnouncedExam, addGradedExam } from '../scenes/graded.ts';
import { addTestPerson } from '../scenes/people.ts';
import { planTestExam } from '../scenes/planned-exam.ts';

// An operator may retry the work of all institutions.
const app = useTestApp('2026-03-13T11:00:00Z', { database: createTestDatabase });
const routes = allRoutes.filter(({ path }) => !path.startsWith('/api/demo/clock'));

type Known = Readonly<Record<string, string>>;
type Caller = { personId: string; known: Known };
const callers: Record<'office' | 'grader' | 'candidate' | 'appealGrader', Caller[]> = {
  office: [],
  grader: [],
  candidate: [],
  appealGrader: [],
};

/** Exams in several states, each with a person of every kind of access. */
beforeAll(async () => {
  const { db } = app().services;
  const staff = roles.filter((role) => role !== 'candidate' && role !== 'grader');
  const boss = await addTestPerson(db, 'All Roles', staff);
  const planned = await planTestExam(app(), { startsAt: '2026-05-04T07:00:00Z' });
  const graded = await addGradedExam(app(), { candidates: 2, hadEarlier: false });
  const announced = await addAnnouncedExam(app(), { candidates: 2, hadEarlier: false });
  const [first, second] = announced.candidates;
  if (!first || !second) throw new Error('too few candidates');
  const asked = { params: { candidacyId: first.candidacyId } };
  await app().call(first.personId, explanationRoutes.requestExplanation, asked);
  const [grader] = announced.graders;
  const cases = await app().call(grader, explanationRoutes.listMyExplanations);
  const explanationId = cases.body.explanations[0]?.id ?? '';
  const appealId = await fileAppeal(app(), second);
  const complaintId = await fileComplaint(app(), second);
  const dismissalAppealId = await appealDismissal(app(), second, boss);
  const appeal = await formAppealCommission(app(), announced, boss, [appealId]);
  const about = (exam: typeof graded, candidate = exam.candidates[0]): Known => ({
    examId: exam.examId,
    commissionId: exam.commissionId,
    candidacyId: candidate?.candidacyId ?? '',
    candidateNumber: String(candidate?.candidateNumber),
    personId: exam.officer,
  });
  const cased = { ...about(announced), explanationId, appealId, complaintId, dismissalAppealId };
  callers.office.push(
    { personId: boss, known: { examId: planned.examId, personId: planned.officer } },
    { personId: boss, known: about(graded) },
    { personId: boss, known: cased },
  );
  callers.grader.push(
    { personId: graded.graders[0], known: about(graded) },
    { personId: grader, known: cased },
  );
  callers.candidate.push(
    { personId: first.personId, known: cased },
    {
      personId: second.personId,
      known: { ...about(announced, second), appealId, complaintId, dismissalAppealId },
    },
  );
  const known = { ...about(announced, second), commissionId: appeal.commissionId };
  callers.appealGrader.push({ personId: appeal.graders[0], known });
});

function callersOf({ access, name }: Route): Caller[] {
  if (typeof access === 'string') return name === 'signOut' ? [] : callers.office;
  if (access.includes('grader')) return [...callers.grader, ...callers.appealGrader];
  return access.includes('candidate') ? callers.candidate : callers.office;
}

/** The smallest request that the route accepts, about existing objects. */
function sampleFor(route: Route, known: Known) {
  const params = minimalValue(route.params) as Record<string, unknown>;
  const real = Object.keys(params).map((name) => [name, known[name] ?? params[name]]);
  const body = route.method === 'GET' ? undefined : minimalValue(route.body);
  return { params: Object.fromEntries(real), query: minimalValue(route.query), body };
}

/** One in this many requests is tried; `NASTY_SHARE=1` tries all of them, which takes minutes. */
const share = Number(process.env.NASTY_SHARE ?? 29);
let turn = 0;
const isItsTurn = () => {
  turn += 1;
  return turn % share === 0;
};

/** Nasty values at every place of the request. */
function nastyRequests(route: Route, known: Known) {
  const sample = sampleFor(route, known);
  const spoilt = placesIn(sample)
    .filter((place) => place.length > 1 || place[0] === 'body')
    .flatMap((place) => nastyValues.map((value) => withPart(sample, place, value)));
  return [sample, ...spoilt.filter(isItsTurn)] as (typeof sample)[];
}

const part = (value: unknown) =>
  (typeof value === 'string' ? value.toWellFormed().slice(0, 400) : JSON.stringify(value)?.slice(0, 400)) ??
  '';

async function statusOf(route: Route, { personId }: Caller, request: ReturnType<typeof sampleFor>) {
  const { params, query, body } = request;
  const url = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(part(params[name])));
  const search = new URLSearchParams(
    Object.entries((query ?? {}) as object).map(([name, value]) => [name, part(value)]),
  );
  const answer = await app().app.inject({
    method: route.method,
    url: `${url}?${search}`,
    headers: { cookie: await app().cookieOf(personId), 'content-type': 'application/json' },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  return answer.statusCode;
}

it.each(routes.map((route): [string, Route] => [`${route.method} ${route.path}`, route]))(
  '%s answers whatever it is sent, and never breaks',
  async (_, route) => {
    const broken = [];
    for (const caller of callersOf(route)) {
      for (const request of nastyRequests(route, caller.known)) {
        const status = await statusOf(route, caller, request);
        if (status === 500) broken.push({ status, request: JSON.stringify(request).slice(0, 300) });
      }
    }
    expect(broken).toEqual([]);
  },
);
