import { peopleRoutes } from '@karakter/contract/people/routes';
import { registerRoutes } from '@karakter/contract/register/routes';
import type { Role } from '@karakter/domain/people/roles';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyChains } from '../../platform/log/audit.ts';
import { useTestApp } from '../../test/app.ts';
import { addDepartment, addHolder, seePerson } from '../../test/register.ts';
import { addTestPerson, testUnitId } from '../../test/scenes/people.ts';

/** Monday 2 February 2026, 9.00 in Oslo. */
const app = useTestApp('2026-02-02T08:00:00Z');
let operator: string;
let office: string;
let departmentOffice: string;
let departmentId: string;
let person: string;

beforeAll(async () => {
  operator = await addTestPerson(app().services.db, 'Ida Drift', ['itOperator']);
  office = await addTestPerson(app().services.db, 'Eva Kontor', ['examOffice']);
  departmentId = await addDepartment(app(), 'INST-A');
  departmentOffice = await addHolder(app(), 'Dina Kontor', 'examOffice', departmentId);
});
beforeEach(async () => {
  person = await addTestPerson(app().services.db, 'Per Son', []);
});
type Days = { firstDay?: string; lastDay?: string };
const grant = (by: string, role: Role, unitId = departmentId, { firstDay, lastDay }: Days = {}) =>
  app().call(by, registerRoutes.grantRole, {
    params: { personId: person },
    body: { role, unitId, firstDay: firstDay ?? null, lastDay: lastDay ?? null },
  });
const see = (by = office) => seePerson(app(), by, person);
const end = (by: string, grantId: string, personId = person) =>
  app().call(by, registerRoutes.endRole, { params: { personId, grantId } });
const setLastDay = (by: string, grantId: string, lastDay: string | null) =>
  app().call(by, registerRoutes.setLastDay, { params: { personId: person, grantId }, body: { lastDay } });
const holds = async (role: Role) => (await app().call(person, peopleRoutes.me)).body.roles.includes(role);

describe('a role is granted for a unit [U1]', () => {
  it('at once, with its grantor and its time, and granting it again changes nothing', async () => {
    expect((await grant(departmentOffice, 'caseworker')).status).toBe(200);
    expect((await grant(departmentOffice, 'caseworker')).status).toBe(200);
    const { held, history } = await see();
    expect(held).toMatchObject([
      {
        role: 'caseworker',
        place: { kind: 'unit', unitId: departmentId, name: { nb: 'INST-A' } },
        since: '2026-02-02T08:00:00Z',
        grantedBy: 'Dina Kontor',
        lastDay: null,
        mayEnd: true,
      },
    ]);
    expect(history).toMatchObject([{ kind: 'roleGranted', role: 'caseworker', by: 'Dina Kontor' }]);
    expect(await holds('caseworker')).toBe(true);
  });

  it.each<[string, () => string, Role, () => string, string, number]>([
    [
      'a department’s office, for another unit',
      () => departmentOffice,
      'caseworker',
      () => testUnitId,
      'roleNotYoursToGrant',
      403,
    ],
    ['the office, an IT operator', () => office, 'itOperator', () => testUnitId, 'roleNotYoursToGrant', 403],
    [
      'the operator, for a department only',
      () => operator,
      'itOperator',
      () => departmentId,
      'roleNotForPlace',
      422,
    ],
    [
      'the operator, a caseworker',
      () => operator,
      'caseworker',
      () => departmentId,
      'roleNotYoursToGrant',
      403,
    ],
    ['the office, a grader', () => office, 'grader', () => departmentId, 'roleByListOrCommission', 422],
    [
      'the office, an invigilator of all exams',
      () => office,
      'invigilator',
      () => departmentId,
      'roleNotForPlace',
      422,
    ],
  ])('but not by %s', async (_, by, role, unit, code, status) => {
    const refused = await grant(by(), role, unit());
    expect([refused.status, refused.refusal]).toEqual([status, code]);
    expect(await see(operator)).toMatchObject({ held: [], history: [] });
  });

  it('and by no one to themselves', async () => {
    person = office;
    expect((await grant(office, 'archivist')).refusal).toBe('roleOfOneself');
    expect(await see()).toMatchObject({ grantable: [] });
  });

  it('and the page offers exactly the permitted roles and units', async () => {
    const offered = async (by: string) =>
      (await see(by)).grantable.map(({ unitId, roles }) => [unitId, roles]);
    const ofOffice = [
      'courseCoordinator',
      'programmeLeader',
      'examOffice',
      'caseworker',
      'headOfDepartment',
      'archivist',
    ];
    expect(await offered(departmentOffice)).toEqual([[departmentId, ofOffice]]);
    const ofOperator = ['examOffice', 'headOfDepartment', 'rectorsDelegate', 'archivist'];
    expect(await offered(operator)).toEqual(
      expect.arrayContaining([
        [testUnitId, [...ofOperator, 'itOperator']],
        [departmentId, ofOperator],
      ]),
    );
  });
});

describe('a role has its days, and begins and ends by Karakter’s clock', () => {
  it.each([
    [{ firstDay: '2026-02-05', lastDay: '2026-02-04' }, 'lastDayBeforeFirst'],
    [{ lastDay: '2026-02-01' }, 'lastDayPassed'],
    [{ firstDay: '2062-02-05' }, 'roleDaysTooFar'],
  ])('but not the days %o', async (days, code) => {
    expect((await grant(office, 'archivist', departmentId, days)).refusal).toBe(code);
    expect(await see()).toMatchObject({ held: [], planned: [] });
  });

  it('so that it is there from 00.00 on the first day until 24.00 on the last, and no longer', async () => {
    const days = { firstDay: '2026-02-05', lastDay: '2026-02-06' };
    await grant(office, 'archivist', departmentId, days);
    expect(await see()).toMatchObject({
      held: [],
      planned: [{ role: 'archivist', ...days, plannedBy: 'Eva Kontor' }],
    });
    expect((await grant(office, 'archivist')).refusal).toBe('roleHeldAlready');
    await app().moveTo('2026-02-04T22:59:59Z');
    expect(await holds('archivist')).toBe(false);
    await app().moveTo('2026-02-04T23:00:00Z');
    expect(await holds('archivist')).toBe(true);
    expect(await see()).toMatchObject({
      planned: [],
      held: [{ grantedBy: 'Eva Kontor', lastDay: '2026-02-06' }],
    });
    await app().moveTo('2026-02-06T22:59:59Z');
    expect(await holds('archivist')).toBe(true);
    await app().moveTo('2026-02-06T23:00:00Z');
    expect(await holds('archivist')).toBe(false);
    const { ended, history } = await see();
    expect(ended).toMatchObject([{ role: 'archivist', endedBy: null, until: '2026-02-06T23:00:00Z' }]);
    expect(history.map(({ kind, by }) => [kind, by])).toEqual([
      ['roleEnded', null],
      ['roleBegan', null],
      ['rolePlanned', 'Eva Kontor'],
    ]);
  });

  it('and its last day can be changed or removed, and a planned role can be cancelled', async () => {
    await grant(office, 'archivist', departmentId, { lastDay: '2026-02-07' });
    const [held] = (await see()).held;
    expect((await setLastDay(office, held?.grantId ?? '', '2026-02-01')).refusal).toBe('lastDayPassed');
    expect((await setLastDay(office, held?.grantId ?? '', null)).status).toBe(200);
    await grant(office, 'caseworker', departmentId, { firstDay: '2026-02-09' });
    const [planned] = (await see()).planned;
    expect((await setLastDay(office, planned?.grantId ?? '', '2026-02-08')).refusal).toBe(
      'lastDayBeforeFirst',
    );
    expect((await end(office, planned?.grantId ?? '')).status).toBe(200);
    await app().moveTo('2026-02-10T08:00:00Z');
    expect(await see()).toMatchObject({ held: [{ role: 'archivist', lastDay: null }], planned: [] });
  });

  it('and a role whose days passed while Karakter was down never begins', async () => {
    const days = { firstDay: '2026-02-12', lastDay: '2026-02-13' };
    await grant(office, 'archivist', departmentId, days);
    await app().services.clock.moveTo(Temporal.Instant.from('2026-02-20T08:00:00Z'));
    await app().jobs.fireDueTimers();
    expect(await see()).toMatchObject({ held: [], planned: [], ended: [] });
  });
});

describe('a role is ended at once', () => {
  it('by people who could grant it, and not by others; an unknown role is not found', async () => {
    await grant(office, 'archivist');
    const [held] = (await see()).held;
    const { grantId = '' } = held ?? {};
    expect((await end(office, grantId, operator)).refusal).toBe('notFound');
    const outsider = await addHolder(
      app(),
      'Ute Kontor',
      'examOffice',
      await addDepartment(app(), `X${person}`),
    );
    expect((await end(outsider, grantId)).refusal).toBe('notFound');
    expect((await end(departmentOffice, grantId)).status).toBe(200);
    expect(await holds('archivist')).toBe(false);
    expect((await end(departmentOffice, grantId)).refusal).toBe('notFound');
    expect(await see()).toMatchObject({ held: [], ended: [{ role: 'archivist', endedBy: 'Dina Kontor' }] });
  });

  it('but a candidate’s role is not in the register', async () => {
    const { rows } = await sql<{ id: string }>`
      insert into role_grant (id, person_id, role, unit_id, granted_at)
      values (gen_random_uuid(), ${person}, 'candidate', ${departmentId}, now()) returning id`.execute(
      app().services.db,
    );
    expect((await end(office, rows[0]?.id ?? '')).refusal).toBe('notFound');
  });
});

describe('there is always an IT operator without a last day', () => {
  const grantOf = async (personId: string) => {
    const { held } = await seePerson(app(), operator, personId);
    return held.find(({ role }) => role === 'itOperator')?.grantId ?? '';
  };

  it('so the last one is neither ended nor given a last day, and no one ends their own', async () => {
    expect((await end(operator, await grantOf(operator), operator)).refusal).toBe('roleOfOneself');
    await grant(operator, 'itOperator', testUnitId, { lastDay: '2026-06-30' });
    const [first, second] = [operator, person];
    person = first;
    expect((await end(second, await grantOf(first), first)).refusal).toBe('lastOperator');
    expect((await setLastDay(second, await grantOf(first), '2026-06-30')).refusal).toBe('lastOperator');
    person = second;
    expect((await setLastDay(first, await grantOf(second), null)).status).toBe(200);
    person = first;
    expect((await setLastDay(second, await grantOf(first), '2026-06-30')).status).toBe(200);
  });
});

it('all of it is in the hash-chained log, without a name or an address [Q3, U7]', async () => {
  const { db } = app().services;
  await grant(office, 'archivist');
  expect((await verifyChains(db)).filter(({ broken }) => broken !== null)).toEqual([]);
  const events = await db.selectFrom('event').select('data').where('kind', 'like', 'role%').execute();
  expect(events.length).toBeGreaterThan(5);
  expect(JSON.stringify(events)).not.toMatch(/Per Son|@test\.example/);
});
