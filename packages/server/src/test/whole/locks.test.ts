import { allRoutes } from '@karakter/contract/all-routes';
import { institutionRoutes } from '@karakter/contract/institution/routes';
import { operationsRoutes } from '@karakter/contract/operations/routes';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { lockCatalogue } from '../../features/institution/catalogue-store.ts';
import { lockRegister } from '../../features/people/register.ts';
import { keepWaiting, lockWaiting } from '../../features/people/waiting-sign-ins.ts';
import { lockCommission } from '../../features/planning/commission-store.ts';
import { admitInvited } from '../../features/sign-in/admit.ts';
import { storeInQuarantine } from '../../features/sitting/answer/quarantine.ts';
import type { Tx } from '../../platform/database/db.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { allTasks } from '../../tasks.ts';
import { useTestApp } from '../app.ts';
import { useLocks } from '../locks.ts';
import { minimalValue } from '../minimal-value.ts';
import { type Known, lockingScenes } from '../scenes/locking.ts';
import { testUnitId } from '../scenes/people.ts';
import { candidateListText } from '../scenes/planned-exam.ts';

const app = useTestApp('2026-03-13T11:00:00Z');
const locksOf = useLocks(app);

type Scenes = Awaited<ReturnType<typeof lockingScenes>>;
let scenes: Scenes | undefined;
beforeAll(async () => {
  scenes = await lockingScenes(app());
});
const scene = (name: Exclude<keyof Scenes, 'boss'>) => {
  if (!scenes) throw new Error('the scenes are there only while tests run');
  return { ...scenes[name], boss: scenes.boss };
};

const advisory = ({ commissionId = '' }: Known) => ({
  register: lockRegister,
  catalogue: lockCatalogue,
  commission: (tx: Tx) => lockCommission(tx, commissionId),
  switch: (tx: Tx) => sql`select pg_advisory_xact_lock(hashtextextended('switch:mail', 0))`.execute(tx),
});

const nameless = minimalValue(institutionRoutes.save.body) as { facts: object };

type Line = [
  route: string,
  scene: Parameters<typeof scene>[0],
  locks: string[],
  body?: (known: Known) => object,
];

const numbered = ({ candidateNumber }: Known) => ({ candidateNumber: Number(candidateNumber) });

/** The locks of each command, in order: two commands that take the same locks in different orders would deadlock. */
const lines: Line[] = [
  ['turnSwitch', 'planned', ['switch'], () => ({ name: 'mail', isOn: true, reason: 'Som før' })],
  ['changeExamFacts', 'planned', ['exam']],
  ['appointCoordinator', 'planned', ['exam']],
  ['dismissCoordinator', 'planned', ['exam']],
  ['appointInvigilator', 'planned', ['exam']],
  ['appointInvigilators', 'planned', ['exam']],
  ['setDuty', 'planned', ['exam']],
  ['dismissInvigilator', 'planned', ['exam']],
  ['importCandidates', 'planned', ['exam', 'register'], () => ({ text: candidateListText(1) })],
  ['changeCandidate', 'planned', ['exam']],
  [
    'correctPerson',
    'planned',
    ['exam', 'register', 'person'],
    ({ name }) => ({ name: 'Nytt Navn', email: 'x@y.example', before: { name, email: 'x@y.example' } }),
  ],
  ['formCommission', 'planned', ['exam']],
  ['changeCommission', 'planned', ['exam', 'commission']],
  ['dissolveCommission', 'planned', ['exam']],
  [
    'addExternalGrader',
    'planned',
    ['register'],
    ({ examId }) => ({ examId, name: 'Ny Sensor', email: 'ny.sensor@test.example', employer: 'Nabo' }),
  ],
  ['addToRegister', 'planned', ['register'], () => ({ name: 'Ny Person', email: 'ny.person@test.example' })],
  ['grantRole', 'planned', ['register'], () => ({ role: 'archivist', unitId: testUnitId })],
  ['setLastDay', 'planned', ['timer', 'register']],
  ['endRole', 'planned', ['timer', 'register']],
  ['correctRegistered', 'planned', ['register']],
  ['invitePerson', 'planned', ['register']],
  ['mergePeople', 'planned', ['register']],
  ['removeSignIn', 'planned', ['register']],
  ['addFromWaitingSignIn', 'planned', ['register', 'waiting_sign_in']],
  [
    'linkWaitingSignIn',
    'planned',
    ['register', 'waiting_sign_in', 'person'],
    ({ personId }) => ({ personId }),
  ],
  [
    'saveInstitution',
    'planned',
    ['institution'],
    () => ({ facts: { ...nameless.facts, nb: 'Høgskolen', nn: 'Høgskulen', en: 'The college' } }),
  ],
  ['addUnit', 'planned', ['catalogue']],
  ['changeUnit', 'planned', ['catalogue']],
  ['importUnits', 'planned', ['catalogue']],
  ['addCourse', 'planned', ['catalogue']],
  ['changeCourse', 'planned', ['catalogue']],
  ['importCourses', 'planned', ['catalogue']],
  ...'readPaper savePaper restorePaper submitPaper approvePaper returnPaper saveGuide'
    .split(' ')
    .map((name): Line => [name, 'planned', ['exam']]),
  ['publishExam', 'planned', ['exam']],
  ['removeCandidate', 'planned', ['exam', 'sitting']],
  ...['changeTime', 'changeRules', 'cancelExam'].map((of): Line => [of, 'running', ['exam', 'sitting']]),
  ['arrive', 'running', ['sitting']],
  ['openPaper', 'running', ['sitting']],
  ['takeOver', 'running', ['sitting']],
  ['askForHelp', 'running', ['sitting']],
  [
    'moveTime',
    'running',
    ['exam', 'sitting'],
    () => ({ kind: 'extension', minutes: 5, reach: { scope: 'exam' }, reason: 'Brannalarm' }),
  ],
  ['checkIdentity', 'running', ['sitting']],
  ['giveSeatCode', 'running', ['sitting']],
  ['answerHelp', 'running', ['sitting']],
  ['changeSeat', 'running', ['sitting']],
  ['decideTakeover', 'running', ['takeover_request', 'sitting']],
  ['registerIncident', 'running', ['exam']],
  ['decideIncident', 'running', ['exam']],
  ['correctPaper', 'running', ['exam']],
  ['decideQuarantine', 'running', ['exam', 'sitting', 'answer_branch']],
  ['withdrawCandidate', 'running', ['exam', 'sitting']],
  ['handIn', 'running', ['sitting']],
  ['mergeAgain', 'running', ['exam', 'sitting']],
  ['settleUnmerged', 'running', ['exam']],
  ['confirmAssessment', 'over', ['commission']],
  ['confirmAssessments', 'over', ['commission']],
  ['reopenAssessment', 'over', ['commission']],
  ['proposeGrade', 'over', ['commission']],
  ['approveGrade', 'over', ['commission']],
  ['checkResults', 'over', ['exam']],
  ['announceGrades', 'over', ['timer', 'exam']],
  ['cancelAnnouncement', 'over', ['timer', 'exam']],
  ['proposeGradeCorrection', 'over', ['exam', 'candidacy'], (known) => ({ ...numbered(known), grade: 'B' })],
  ['decideGradeCorrection', 'over', ['exam', 'candidacy'], () => ({ command: 'confirm' })],
  ['requestExplanation', 'over', ['sitting', 'candidacy']],
  ['openExplanation', 'over', ['explanation']],
  ['saveExplanation', 'over', ['explanation']],
  ['markExplanationReady', 'over', ['explanation']],
  ['sendExplanation', 'over', ['explanation']],
  ['recordOralExplanation', 'over', ['explanation']],
  ['fileAppeal', 'over', ['candidacy']],
  ['registerAppeal', 'over', ['candidacy'], numbered],
  ['extendDeadline', 'over', ['candidacy'], numbered],
  ['setOralPart', 'over', ['exam']],
  ...'arrangeNewOral recordNewOralHeld cancelNewOral'
    .split(' ')
    .map((name): Line => [name, 'over', ['candidacy'], numbered]),
  ['formAppealCommission', 'over', ['exam']],
  ['assignAppeals', 'appealed', ['exam', 'appeal'], ({ appealId }) => ({ appealIds: [appealId] })],
  ...'takeUpLateAppeal sendInterimReply liftTranscriptBlock dismissLateAppeal decideAppeal enterNewAssessment'
    .split(' ')
    .map((name): Line => [name, 'appealed', ['appeal']]),
  ['withdrawAppeal', 'appealed', ['appeal', 'commission']],
  ['reopenAppeal', 'appealed', ['appeal']],
  ['upholdComplaint', 'appealed', ['procedural_complaint']],
  ...'forwardDismissalAppeal setDismissalAside enterDismissalDecision withdrawDismissalAppeal'
    .split(' ')
    .map((name): Line => [name, 'appealed', ['dismissal_appeal']]),
  ['archiveExam', 'over', ['exam']],
];

test('updates that a window still sends into quarantine wait for a decision about it', async () => {
  const { db, clock } = app().services;
  const rows = db.selectFrom('answer_branch').select(['attempt as attemptId', 'writer']);
  const of = await rows.where('id', '=', scene('running').known.quarantineId ?? '').executeTakeFirstOrThrow();
  const at = clock.now().epochMilliseconds;
  const update = { number: 2, writtenAt: at, receivedAt: at, content: Y.encodeStateAsUpdate(new Y.Doc()) };
  const work = () => storeInQuarantine(db, { ...of, kind: 'late' }, [update]);
  expect(await locksOf(work)).toEqual(['answer_branch']);
});

test.each(lines)('%s (%s) waits for %j', async (name, of, locks, bodyOf = () => ({})) => {
  const route = allRoutes.find((each) => each.name === name);
  if (!route) throw new Error(`there is no route ${name}`);
  const { known, candidate, grader, boss } = scene(of);
  const params = minimalValue(route.params) as Known;
  const body = { ...(minimalValue(route.body) as object), ...bodyOf(known) };
  const request = {
    params: Object.fromEntries(Object.keys(params).map((key) => [key, known[key] ?? params[key]])),
    ...(route.method !== 'GET' && { body }),
  };
  const callers = { candidate, grader, staff: boss };
  const kind = (['candidate', 'grader'] as const).find((role) => route.access.includes(role)) ?? 'staff';
  const call = () => app().call(callers[kind], route, request as never);
  expect(await locksOf(call, advisory(known))).toEqual(locks);
});

const writing = { identity: 'visible', effect: 'write' } as const;

test.each([
  ['beginRole', 'planned', ['register']],
  ['endRole', 'planned', ['register']],
  ['announceExam', 'over', ['exam']],
  ['makeArchive', 'over', ['exam']],
  ['supplementArchive', 'over', ['exam']],
  ['makeAnswerPdf', 'over', ['hand_in']],
  ['sendNotice', 'over', ['notice']],
  ['closeSittings', 'running', ['sitting']],
  ['appealGraded', 'appealed', ['appeal']],
] as const)('the job %s (%s) waits for %j', async (name, of, locks) => {
  const { services } = app();
  const { known } = scene(of);
  const task = allTasks(services)[name];
  if (!task) throw new Error(`there is no job ${name}`);
  const now = services.clock.now().add({ hours: 10 });
  const work = () => inTransaction(services.db, writing, (tx) => task({ tx, now }, known));
  expect(await locksOf(work, advisory(known))).toEqual(locks);
});

test('a sign-in with an invitation waits for changes of the register, an unknown one for others like it', async () => {
  const { db, clock } = app().services;
  const [identity, at] = [{ feideNames: ['stranger@test.example'] }, clock.now()];
  const arrival = { identity, language: 'nb', at, host: 'test.example' } as const;
  const admit = () =>
    inTransaction(db, writing, (tx) => admitInvited(tx, { code: 'used up', facts: null }, arrival)).catch(
      ({ code }) => expect(code).toBe('invitationNotOpen'),
    );
  const locks = { ...advisory({}), waiting: lockWaiting };
  expect(await locksOf(admit, locks)).toEqual(['register']);
  const profile = { name: null, email: null };
  const keep = () => inTransaction(db, writing, (tx) => keepWaiting(tx, { identity, profile, at }));
  expect(await locksOf(keep, locks)).toEqual(['waiting']);
});

test('holding work for a switch waits for a transaction that turns it', async () => {
  const { services, call } = app();
  const { known, boss } = scene('over');
  const turn = (isOn: boolean) =>
    call(boss, operationsRoutes.turnSwitch, { body: { name: 'mail', isOn, reason: 'Prøve' } });
  await turn(false);
  const work = () =>
    inTransaction(services.db, writing, async (tx) =>
      allTasks(services).sendNotice?.({ now: services.clock.now(), tx }, known),
    );
  expect(await locksOf(work, advisory(known))).toEqual(['switch']);
  await turn(true);
});
