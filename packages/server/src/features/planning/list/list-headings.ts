import {
  candidateListColumns,
  type NamedHeadings,
} from '@karakter/domain/planning/list/candidate-list-columns';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

const meanings = [...candidateListColumns, 'none'] as const;

/** The stored replies about headings in the unit, or in one above it; the nearest counts [I10]. */
export async function rememberedHeadings(tx: Tx, unitId: string): Promise<NamedHeadings> {
  const { rows } = await sql<{ heading: string; meaning: string }>`
    with recursive above (id, depth) as (
      select ${unitId}::uuid, 0
      union all
      select u.parent_id, depth + 1 from above join unit u on u.id = above.id where u.parent_id is not null
    )
    select heading, meaning from list_heading join above on above.id = unit_id order by depth desc`.execute(
    tx,
  );
  const known = rows.flatMap(({ heading, meaning }) => {
    const said = meanings.find((each) => each === meaning);
    return said ? [[heading, said] as const] : [];
  });
  return Object.fromEntries(known);
}

/** Stores the officer's replies for the unit, in place of earlier ones. */
export async function rememberHeadings(
  tx: Tx,
  unitId: string,
  named: NamedHeadings,
  by: { actorId: string; at: Temporal.Instant },
): Promise<void> {
  const rows = Object.entries(named)
    .filter(([heading]) => heading !== '')
    .map(([heading, meaning]) => ({
      unit_id: unitId,
      heading,
      meaning,
      said_by: by.actorId,
      said_at: by.at,
    }));
  if (rows.length === 0) return;
  await tx
    .insertInto('list_heading')
    .values(rows)
    .onConflict((c) =>
      c.columns(['unit_id', 'heading']).doUpdateSet((e) => ({
        meaning: e.ref('excluded.meaning'),
        said_by: e.ref('excluded.said_by'),
        said_at: e.ref('excluded.said_at'),
      })),
    )
    .execute();
}
