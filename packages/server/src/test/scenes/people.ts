import { randomUUID } from 'node:crypto';
import type { Role } from '@karakter/domain/people/roles';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/db.ts';

const at = Temporal.Instant.from('2026-01-01T00:00:00Z');
export const testUnitId = '00000000-0000-4000-8000-000000000001';

/** The unit that test people belong to. */
async function addTestUnit(db: Database): Promise<void> {
  const name = { name_nb: 'Testhøgskolen', name_nn: 'Testhøgskulen', name_en: 'Test college' };
  await db
    .insertInto('unit')
    .values({ id: testUnitId, code: 'TEST', ...name })
    .onConflict((c) => c.doNothing())
    .execute();
}

/** Adds a person who holds these roles at the test unit; returns the id. */
export async function addTestPerson(db: Database, name: string, roles: readonly Role[]): Promise<string> {
  await addTestUnit(db);
  const id = randomUUID();
  // Letters alone: eleven digits of the id in a row would be refused in a list as a national identity number.
  const letters = id.replaceAll(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${letters}@test.example`;
  await db.insertInto('person').values({ id, name, email, language: 'nb', created_at: at }).execute();
  for (const role of roles) await grantRole(db, id, role);
  return id;
}

/** Gives a person a role at the test unit. */
export async function grantRole(db: Database, personId: string, role: Role): Promise<void> {
  await db
    .insertInto('role_grant')
    .values({ id: randomUUID(), person_id: personId, role, unit_id: testUnitId, granted_at: at })
    .execute();
}

/** Adds an invigilator appointed to the exam, and before to the earlier one; returns the id. */
export async function addTestInvigilator(
  db: Database,
  examId: string,
  name = 'Vakt Eksamen',
): Promise<string> {
  const personId = await addTestPerson(db, name, []);
  await db
    .insertInto('role_grant')
    .values({ id: randomUUID(), person_id: personId, role: 'invigilator', exam_id: examId, granted_at: at })
    .execute();
  await sql`select others.earlier_invigilator(${examId}, ${personId})`.execute(db);
  return personId;
}

/** Adds a course at the test unit; returns the id. */
export async function addTestCourse(db: Database, code = 'TST1000', credits = 7.5): Promise<string> {
  await addTestUnit(db);
  const id = randomUUID();
  const title = { title_nb: 'Prøving', title_nn: 'Prøving', title_en: 'Testing' };
  await db
    .insertInto('course')
    .values({ id, unit_id: testUnitId, code, ...title, credits, level: 'bachelor' })
    .execute();
  return id;
}
