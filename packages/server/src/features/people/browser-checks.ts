import type { BrowserNeed } from '@karakter/domain/sitting/supported-browsers';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/** Keeps what the person's browser lacks; one that passed before stays known to have passed. */
export async function keepBrowserCheck(
  tx: Tx,
  personId: string,
  lacks: readonly BrowserNeed[],
  at: Temporal.Instant,
): Promise<void> {
  const passed = lacks.length === 0 ? { passed_at: at } : {};
  const row = { checked_at: at, lacks: [...new Set(lacks)], ...passed };
  await tx
    .insertInto('browser_check')
    .values({ person_id: personId, ...row })
    .onConflict((c) => c.column('person_id').doUpdateSet(row))
    .execute();
}

/** The latest result of each person's browser check; people without a check are absent. */
export async function browserChecksOf(tx: Tx, personIds: readonly string[]) {
  const rows = await tx
    .selectFrom('browser_check')
    .select(['person_id', 'lacks', 'passed_at'])
    .where('person_id', '=', sql<string>`any(${personIds}::uuid[])`)
    .execute();
  const found = rows.map((row) => ({
    personId: row.person_id,
    passedAt: row.passed_at?.toString() ?? null,
    lacks: row.lacks as BrowserNeed[],
  }));
  return new Map(found.map(({ personId, ...check }) => [personId, check]));
}
