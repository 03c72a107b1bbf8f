import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { inTransaction } from '../database/transaction.ts';
import { setTimer } from './jobs.ts';
import { fireNextTimer, type Tasks } from './jobs-runner.ts';

const app = useTestApp('2026-03-02T08:00:00Z');
const writing = { identity: 'visible', effect: 'write' } as const;

test('a timer that fails is logged, postponed by a minute and tried again, and does not stop the timers after it', async () => {
  const { db, clock } = app().services;
  const done: string[] = [];
  const logged: string[] = [];
  let isMended = false;
  const tasks: Tasks = {
    poisoned: async ({ tx }) => {
      await tx.insertInto('setting').values({ key: 'half done', value: '1' }).execute();
      if (!isMended) throw new Error('the well is poisoned');
      done.push('poisoned');
    },
    sound: async (_, { name }) => {
      done.push(String(name));
    },
  };
  const log = {
    ...app().services.log,
    error: (text: string, cause: unknown) => logged.push(`${text}: ${cause}`),
  };
  const fireAll = async () => {
    while (await fireNextTimer({ db, clock, log, tasks }));
  };
  // Not due for the app's own timer loop, which has none of these tasks.
  const due = (minute: number) => Temporal.Instant.from('2026-03-02T09:00:00Z').add({ minutes: minute });
  await inTransaction(db, writing, async (tx) => {
    await setTimer(tx, { dueAt: due(0), task: 'poisoned', payload: {}, key: 'a' });
    await setTimer(tx, { dueAt: due(0), task: 'unknown', payload: {}, key: 'b' });
    await setTimer(tx, { dueAt: due(0), task: 'sound', payload: { name: 'first' }, key: 'c' });
    await setTimer(tx, { dueAt: due(1), task: 'sound', payload: { name: 'second' }, key: 'd' });
  });
  const at = (now: Temporal.Instant) => ({ ...clock, now: () => now });
  const firedBy = async (now: Temporal.Instant) => {
    while (await fireNextTimer({ db, clock: at(now), log, tasks }));
    return done.splice(0);
  };
  await fireAll();
  expect(await firedBy(due(0))).toEqual(['first']);
  expect(logged.map((line) => line.split(': ').slice(2).join(': '))).toEqual([
    'poisoned: the well is poisoned',
    'unknown: there is no such task',
  ]);
  expect(await db.selectFrom('setting').select('key').where('key', '=', 'half done').execute()).toEqual([]);
  expect(await firedBy(due(0))).toEqual([]);
  isMended = true;
  expect(await firedBy(due(1))).toEqual(['poisoned', 'second']);
});
