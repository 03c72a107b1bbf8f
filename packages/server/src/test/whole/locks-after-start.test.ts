import { randomUUID } from 'node:crypto';
import { givenTimeRoutes } from '@karakter/contract/invigilation/given-time';
import { lateCandidateRoutes } from '@karakter/contract/invigilation/late-candidates';
import { expect, test } from 'vitest';
import { lockRegister } from '../../features/people/register.ts';
import type { Tx } from '../../platform/database/db.ts';
import { useTestApp } from '../app.ts';
import { useLocks } from '../locks.ts';
import { moveTime, reopen, watchedExam } from '../scenes/board.ts';
import { sittingsOf } from '../scenes/sitting.ts';

const app = useTestApp('2026-03-02T08:05:00Z');
const locksOf = useLocks(app);
const { open, handIn } = sittingsOf(app);
const usual = {
  extraMinutes: 0,
  language: 'nb',
  room: '',
  seat: '',
  time: 'own',
  reason: 'Falt ut',
} as const;

/** Each command takes the exam first, as all changes of its times do, and answers like it did without waiting. */
test('what is put right when the exam has begun waits for the exam, and then for what it changes', async () => {
  const exam = await watchedExam(app());
  const { examId, officer, invigilator } = exam;
  const [first] = exam.candidates;
  await open(first);
  await handIn(first);
  const id = randomUUID();
  await moveTime(app(), exam, { kind: 'extension', minutes: 10, reach: { scope: 'exam' } }, { id });
  const succeeds = async (asked: Promise<{ status: number }>) => expect((await asked).status).toBe(200);
  const facts = { name: 'Helt Ukjent', email: 'helt.ukjent@test.example', studentNumber: '612345' };
  const body = { kind: 'unknown', ...facts, ...usual } as const;
  const add = () => app().call(officer, lateCandidateRoutes.addLateCandidate, { params: { examId }, body });
  expect(await locksOf(() => succeeds(add()), { register: lockRegister })).toEqual(['exam', 'register']);
  expect(await locksOf(() => succeeds(reopen(app(), exam, first)))).toEqual(['exam', 'sitting', 'hand_in']);
  const timeId = { params: { examId, timeId: id }, body: { reason: 'Feil rom' } };
  const takeBack = () => app().call(invigilator, givenTimeRoutes.takeBackTime, timeId);
  expect(await locksOf(() => succeeds(takeBack()))).toEqual(['exam', 'sitting']);
});

test('a change of time does not wait for a timer that fires at that moment and waits for the sittings [D7]', async () => {
  const exam = await watchedExam(app());
  const extend = () => moveTime(app(), exam, { kind: 'extension', minutes: 10, reach: { scope: 'exam' } });
  await extend();
  const { db } = app().services;
  const ofExam = (tx: Tx) => tx.selectFrom('timer').select('id').where('key', 'like', `%${exam.examId}%`);
  const held = await db.transaction().execute(async (tx) => {
    const timers = await ofExam(tx).forUpdate().execute();
    expect((await extend()).status).toBe(200);
    return timers;
  });
  const left = await db.transaction().execute((tx) => ofExam(tx).execute());
  expect(left).toEqual(expect.arrayContaining(held));
  expect(left.length).toBeGreaterThan(held.length);
});
