import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/database/db.ts';

async function topUnit(tx: Tx, name: string): Promise<string> {
  const first = await tx
    .selectFrom('unit')
    .select('id')
    .where('parent_id', 'is', null)
    .orderBy('code')
    .limit(1)
    .executeTakeFirst();
  if (first) return first.id;
  const id = randomUUID();
  const names = { name_nb: name, name_nn: name, name_en: name };
  await tx
    .insertInto('unit')
    .values({ id, code: 'INST', ...names })
    .execute();
  return id;
}

/**
 * The unit of the whole institution. In an empty database it is made, with a name to be corrected, so that the first
 * operator's role has a unit to be held for.
 */
export async function institutionUnit(tx: Tx, nameUntilCorrected: string): Promise<string> {
  const known = await tx.selectFrom('institution').select('unit_id').forUpdate().executeTakeFirstOrThrow();
  if (known.unit_id !== null) return known.unit_id;
  const unitId = await topUnit(tx, nameUntilCorrected);
  await tx.updateTable('institution').set({ unit_id: unitId }).execute();
  return unitId;
}
