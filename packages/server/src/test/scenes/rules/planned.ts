import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { TestApp } from '../../app.ts';
import { addTestPerson, testUnitId } from '../people.ts';

/** The test institution has a rule of its own from a day in 2025, planned by one person and approved by another. */
export async function planTestRule(
  { services: { db } }: TestApp,
  parameter: string,
  value: Readonly<Record<string, unknown>> & { readonly legalBasis: string },
): Promise<void> {
  const proposer = await addTestPerson(db, 'Foreslår Regel', []);
  const approver = await addTestPerson(db, 'Godkjenner Regel', []);
  const id = randomUUID();
  await sql`insert into planned_rule (id, unit_id, parameter, value, from_day, goes_by, law, legal_basis, reason,
      proposed_by, proposed_at)
    values (${id}, ${testUnitId}, ${parameter}, ${JSON.stringify(value)}, '2025-01-01', 'exam', 'lokal forskrift',
      ${value.legalBasis}, 'Institusjonen ber om det.', ${proposer}, now())`.execute(db);
  await sql`insert into planned_rule_decision (rule_id, proposed_by, kind, decided_by, decided_at)
    values (${id}, ${proposer}, 'approved', ${approver}, now())`.execute(db);
}
