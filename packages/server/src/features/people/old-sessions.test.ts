import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { inTransaction } from '../../platform/database/transaction.ts';
import { createOpenSockets } from '../../platform/http/open-sockets.ts';
import { systemClock } from '../../platform/jobs/clock.ts';
import { useTestApp } from '../../test/app.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { sittingsOf } from '../../test/scenes/sitting.ts';
import { watchEndedSessions } from './ended-sessions.ts';
import { createSessionActivity } from './session-activity.ts';
import { endSurplusSessions } from './store.ts';

const app = useTestApp(systemClock.now().toString());
const { runningExam } = sittingsOf(app);
type Session = { createdAt: Temporal.Instant; writesUntil?: Temporal.Instant; revoked?: boolean };

const daysAgo = (days: number) => systemClock.now().subtract({ hours: 24 * days });

/** A session as one that began then and was used a moment after. */
async function addSession(personId: string, { createdAt, writesUntil, revoked }: Session): Promise<string> {
  const id = randomUUID();
  await app()
    .services.db.insertInto('session')
    .values({
      id,
      person_id: personId,
      token_hash: id,
      provider: 'test',
      user_agent: 'test',
      created_at: createdAt,
      last_active_at: createdAt,
      expires_at: createdAt.add({ hours: 12 }),
      writes_until: writesUntil ?? null,
      revoked_at: revoked ? createdAt : null,
    })
    .execute();
  return id;
}

async function sessionsOf(personId: string) {
  const rows = await app()
    .services.db.selectFrom('session')
    .select(['id', 'revoked_at'])
    .where('person_id', '=', personId)
    .execute();
  return { all: rows.map(({ id }) => id), open: rows.filter((r) => r.revoked_at === null).map((r) => r.id) };
}

it('a session is deleted a week after it ended, in whichever way, and none before [U2]', async () => {
  const person = await addTestPerson(app().services.db, 'Kari Testesen', ['examOffice']);
  await addSession(person, { createdAt: daysAgo(9) });
  await addSession(person, { createdAt: daysAgo(9), revoked: true });
  const kept = [
    await addSession(person, { createdAt: daysAgo(7) }),
    await addSession(person, { createdAt: daysAgo(9), writesUntil: daysAgo(6) }),
    await addSession(person, { createdAt: daysAgo(0) }),
  ];
  const { services } = app();
  const activity = createSessionActivity(services);
  const watch = watchEndedSessions({ ...services, sockets: createOpenSockets(), activity });
  await expect.poll(async () => (await sessionsOf(person)).all.toSorted()).toEqual(kept.toSorted());
  watch.stop();
});

it('the record of a second sign-in during an exam stays with the exam [D11]', async () => {
  const exam = await runningExam(1);
  const { personId } = exam.candidates[0]!;
  const startsAt = daysAgo(30);
  const { services } = app();
  await services.db.updateTable('exam').set({ starts_at: startsAt }).where('id', '=', exam.examId).execute();
  const during = await addSession(personId, { createdAt: startsAt.add({ minutes: 10 }) });
  await addSession(personId, { createdAt: startsAt.subtract({ minutes: 10 }) });
  const activity = createSessionActivity(services);
  const watch = watchEndedSessions({ ...services, sockets: createOpenSockets(), activity });
  await expect.poll(async () => (await sessionsOf(personId)).all).toEqual([during]);
  watch.stop();
});

it('of more open sessions than any person needs, those unused the longest end, and none in which an answer is open [U2, Q1]', async () => {
  const { db } = app().services;
  const person = await addTestPerson(db, 'Mange Maskiner', ['candidate']);
  const other = await addTestPerson(db, 'En Annen', ['candidate']);
  const now = systemClock.now();
  const ages = Array.from({ length: 23 }, (_, minutes) => minutes);
  const ids: string[] = [];
  for (const minutes of ages) {
    const writesUntil = minutes === 22 ? { writesUntil: now.add({ hours: 1 }) } : {};
    ids.push(await addSession(person, { createdAt: now.subtract({ minutes }), ...writesUntil }));
  }
  const theirs = await addSession(other, { createdAt: now.subtract({ minutes: 60 }) });
  await inTransaction(db, { identity: 'visible', effect: 'write' }, (tx) => endSurplusSessions(tx, person));
  const left = [...ids.slice(0, 20), ids[22]];
  expect((await sessionsOf(person)).open.toSorted()).toEqual(left.toSorted());
  expect((await sessionsOf(other)).open).toEqual([theirs]);
});
