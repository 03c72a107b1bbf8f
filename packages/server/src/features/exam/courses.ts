import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/** The courses of these units, by code. */
export async function coursesOf(tx: Tx, unitIds: readonly string[]) {
  const rows = await tx
    .selectFrom('course')
    .innerJoin('unit', 'unit.id', 'course.unit_id')
    .selectAll('course')
    .select(['unit.name_nb', 'unit.name_nn', 'unit.name_en'])
    .where('course.unit_id', '=', sql<string>`any(${unitIds}::uuid[])`)
    .orderBy('course.code')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    code: row.code,
    title: { nb: row.title_nb, nn: row.title_nn, en: row.title_en },
    credits: row.credits,
    level: row.level as 'bachelor' | 'master',
    unitName: { nb: row.name_nb, nn: row.name_nn, en: row.name_en },
  }));
}
