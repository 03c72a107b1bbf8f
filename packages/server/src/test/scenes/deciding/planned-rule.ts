import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { TestApp } from '../../app.ts';
import { addTestPerson, testUnitId } from '../people.ts';

/** A rule of the test institution that two people have planned, for all its exams [U1]. */
export async function planTestRule(app: TestApp, parameter: string, value: object): Promise<void> {
  const { db } = app.services;
  const proposer = await addTestPerson(db, 'Foreslår Regel', []);
  const approver = await addTestPerson(db, 'Godkjenner Regel', []);
  const id = randomUUID();
  await sql`insert into planned_rule (id, unit_id, parameter, value, from_day, goes_by, law, legal_basis, reason,
      proposed_by, proposed_at)
    values (${id}, ${testUnitId}, ${parameter}, ${JSON.stringify(value)}, '2025-01-01', 'exam', 'lokal forskrift', 'MED § 1',
      'Institusjonen vil det.', ${proposer}, now())`.execute(db);
  await sql`insert into planned_rule_decision (rule_id, proposed_by, kind, decided_by, decided_at)
    values (${id}, ${proposer}, 'approved', ${approver}, now())`.execute(db);
}
