import { registerRoutes } from '@karakter/contract/register/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { seePerson } from '../../test/register.ts';
import { addTestPerson, testUnitId } from '../../test/scenes/people.ts';
import { untilWaiting } from '../../test/waiting.ts';
import { lockRegister } from '../people/register.ts';

const app = useTestApp('2026-02-02T08:00:00Z');
const midnight = Temporal.Instant.from('2026-02-04T23:00:00Z');

/** A role that is planned for 5 February, and the office that may take it back. */
async function plannedRole() {
  const { db, clock } = app().services;
  await clock.moveTo(Temporal.Instant.from('2026-02-02T08:00:00Z'));
  const office = await addTestPerson(db, 'Eva Kontor', ['examOffice']);
  const personId = await addTestPerson(db, 'Per Son', []);
  const body = { role: 'archivist', unitId: testUnitId, firstDay: '2026-02-05', lastDay: null } as const;
  await app().call(office, registerRoutes.grantRole, { params: { personId }, body });
  const [planned] = (await seePerson(app(), office, personId)).planned;
  const params = { personId, grantId: planned?.grantId ?? '' };
  return {
    takeBack: () => app().call(office, registerRoutes.endRole, { params }),
    see: () => seePerson(app(), office, personId),
  };
}

/** Begins the first while the register is held, then the second, and lets go when so many of them wait. */
async function atTheSameMoment(
  [first, second]: readonly (() => Promise<unknown>)[],
  { waiting }: { waiting: number },
): Promise<void> {
  const { db } = app().services;
  const { both } = await db.transaction().execute(async (tx) => {
    await lockRegister(tx);
    const one = first?.();
    await untilWaiting(app(), 1);
    const other = second?.();
    await untilWaiting(app(), waiting);
    return { both: [one, other] };
  });
  await Promise.all(both);
}

/** The program's own look at the timers may be the one that fires it. */
async function midnightComes(): Promise<void> {
  await app().services.clock.moveTo(midnight);
  await app().jobs.fireDueTimers();
}

test('a role that the office takes back as it begins has never begun [U1]', async () => {
  const { takeBack, see } = await plannedRole();
  // The clock passes over a timer that is held, and looks again.
  await atTheSameMoment([takeBack, midnightComes], { waiting: 1 });
  await app().jobs.fireDueTimers();
  const { held, planned, history } = await see();
  expect([held, planned]).toEqual([[], []]);
  expect(history.map(({ kind }) => kind)).toEqual(['rolePlanCancelled', 'rolePlanned']);
});

test('a role that has just begun when the office takes it back is ended [U1]', async () => {
  const { takeBack, see } = await plannedRole();
  await atTheSameMoment([midnightComes, takeBack], { waiting: 2 });
  const { held, ended, history } = await see();
  expect([held, ended.length]).toEqual([[], 1]);
  expect(history.map(({ kind }) => kind)).toEqual(['roleEnded', 'roleBegan', 'rolePlanned']);
});
