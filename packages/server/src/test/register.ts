import { randomUUID } from 'node:crypto';
import { registerRoutes } from '@karakter/contract/register/routes';
import type { Role } from '@karakter/domain/people/roles';
import type { TestApp } from './app.ts';
import { addTestPerson, testUnitId } from './scenes/people.ts';

/** A department of the test unit; returns the id. */
export async function addDepartment({ services: { db } }: TestApp, code: string): Promise<string> {
  const id = randomUUID();
  const name = { name_nb: code, name_nn: code, name_en: code };
  await db
    .insertInto('unit')
    .values({ id, parent_id: testUnitId, code, ...name })
    .execute();
  return id;
}

/** A person who holds the role for the unit; returns the id. */
export async function addHolder(app: TestApp, name: string, role: Role, unitId: string): Promise<string> {
  const { db, clock } = app.services;
  const personId = await addTestPerson(db, name, []);
  const grant = { id: randomUUID(), person_id: personId, role, unit_id: unitId, granted_at: clock.now() };
  await db.insertInto('role_grant').values(grant).execute();
  return personId;
}

/** A person’s page in the register, as returned to this reader. */
export async function seePerson(app: TestApp, by: string, personId: string) {
  return (await app.call(by, registerRoutes.seePerson, { params: { personId } })).body;
}
