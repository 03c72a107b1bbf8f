import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import * as Y from 'yjs';
import type { TestApp } from '../app.ts';
import { openAnswer } from './answer-writer.ts';
import { reopen } from './board.ts';
import { addTestExam, type TestExam } from './exam.ts';
import { addTestPaper } from './handed-in.ts';
import { addTestInvigilator } from './people.ts';
import { quarantineOfTests } from './quarantine.ts';
import { paramsOf, sittingsOf } from './sitting.ts';

type Candidate = TestExam['candidates'][number];

/** The story of each candidate of the scene, in the order of their numbers. */
const stories = [
  'expected',
  'arrived',
  'writes',
  'opensAtThePage',
  'handsIn',
  'handsInAndGoesOn',
  'isHandedInAtTheEnd',
  'isAbsent',
  'isAbsentAndCountedAfterAll',
  'withdrawsWhileWriting',
  'isWithdrawnBeforehand',
  'withdrawsAndGoesOn',
  'isWithdrawnBeforehandAndComes',
] as const;
type Story = (typeof stories)[number];
/** Their own time runs an hour longer, so that they still wait or write when the others' time is over. */
const withMoreTime: readonly Story[] = [
  'expected',
  'arrived',
  'writes',
  'opensAtThePage',
  'handsInAndGoesOn',
  'withdrawsAndGoesOn',
  'isWithdrawnBeforehandAndComes',
];

/** Half an hour before the exam of the scene starts. */
export const beforeEveryState = '2026-03-02T07:30:00Z';

/** An exam with a paper and a candidate for each story. */
async function addExam({ services: { db } }: TestApp) {
  const exam = await addTestExam(db, {
    candidates: stories.length,
    startsAt: '2026-03-02T08:00:00Z',
  });
  await addTestPaper(db, exam);
  const of = Object.fromEntries(stories.map((story, at) => [story, exam.candidates[at]])) as Record<
    Story,
    Candidate
  >;
  const longer = withMoreTime.map((story) => of[story].candidacyId);
  await db.updateTable('candidacy').set({ extra_minutes: 60 }).where('id', 'in', longer).execute();
  const candidates = exam.candidates as [Candidate, Candidate, ...Candidate[]];
  return { ...exam, candidates, of, invigilator: await addTestInvigilator(db, exam.examId) };
}
type Scene = Awaited<ReturnType<typeof addExam>>;

async function done(asked: Promise<{ status: number; refusal?: string }>): Promise<void> {
  const { status, refusal } = await asked;
  if (status !== 200) throw new Error(`refused with ${refusal}`);
}

const withdraw = (
  app: TestApp,
  { examId, invigilator }: Scene,
  { candidacyId }: Candidate,
  isWithdrawn: boolean,
) => {
  const asked = { params: { examId, candidacyId }, body: { isWithdrawn } };
  return done(app.call(invigilator, invigilationRoutes.withdrawCandidate, asked));
};

async function inTheWaitingRoom(app: TestApp, scene: Scene): Promise<void> {
  const { of, examId, officer } = scene;
  for (const each of [of.arrived, of.isWithdrawnBeforehand, of.isWithdrawnBeforehandAndComes])
    await done(app.call(each.personId, sittingRoutes.arrive, paramsOf(each)));
  for (const { candidacyId } of [of.isWithdrawnBeforehand, of.isWithdrawnBeforehandAndComes])
    await done(app.call(officer, candidateRoutes.removeCandidate, { params: { examId, candidacyId } }));
  await withdraw(app, scene, of.isWithdrawnBeforehandAndComes, false);
}

async function whileTheyWrite(app: TestApp, scene: Scene): Promise<void> {
  const { of } = scene;
  const { open, handIn } = sittingsOf(() => app);
  await app.moveTo('2026-03-02T08:01:00Z');
  for (const each of [of.writes, of.handsIn, of.handsInAndGoesOn, of.isHandedInAtTheEnd])
    await done(open(each));
  for (const each of [of.withdrawsWhileWriting, of.withdrawsAndGoesOn]) await done(open(each));
  const page = await openAnswer(app, of.opensAtThePage);
  page.write('q1', 'Skrevet.');
  await page.confirmed();
  page.kill();
  await app.moveTo('2026-03-02T09:00:00Z');
  for (const each of [of.handsIn, of.handsInAndGoesOn]) await done(handIn(each));
  await done(reopen(app, scene, of.handsInAndGoesOn));
  await withdraw(app, scene, of.withdrawsWhileWriting, true);
  await withdraw(app, scene, of.withdrawsAndGoesOn, true);
  await withdraw(app, scene, of.withdrawsAndGoesOn, false);
}

async function whenMostAreDone(app: TestApp, scene: Scene): Promise<void> {
  const { quarantine, list, decide } = quarantineOfTests(() => app);
  await sittingsOf(() => app).closeAt(scene, scene.endsAt);
  await app.moveTo(scene.endsAt.add({ minutes: 1 }).toString());
  await quarantine(scene.of.isAbsentAndCountedAfterAll, new Y.Doc(), 'Skrevet uten nett.');
  const [late] = await list(scene);
  await done(decide(scene, late?.id ?? '', 'takenIn'));
}

/** An exam in which candidates have reached every state of a sitting, in every way, through the routes and timers. */
export async function everyState(app: TestApp): Promise<Scene> {
  const scene = await addExam(app);
  await inTheWaitingRoom(app, scene);
  await whileTheyWrite(app, scene);
  await whenMostAreDone(app, scene);
  return scene;
}
