import { publishedRows, type StatisticsRow } from '@karakter/contract/case-statistics/routes';
import type { PublicationState } from '@karakter/domain/case-statistics/publication';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/** The units of an institution: itself, and all below it. */
export async function unitsBelow(tx: Tx, institutionId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive below (id) as (
      select ${institutionId}::uuid union select u.id from unit u join below b on u.parent_id = b.id)
    select id from below`.execute(tx);
  return rows.map(({ id }) => id);
}

type Institution = { readonly id: string; readonly name: { nb: string; nn: string; en: string } };

/** Those of these units that are institutions. */
export async function institutionsAmong(tx: Tx, unitIds: readonly string[]): Promise<Institution[]> {
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'name_nb', 'name_nn', 'name_en'])
    .where('parent_id', 'is', null)
    .where('id', '=', sql<string>`any(${unitIds}::uuid[])`)
    .orderBy('name_nb')
    .execute();
  return rows.map(({ id, name_nb: nb, name_nn: nn, name_en: en }) => ({ id, name: { nb, nn, en } }));
}

/** Makes the publications of an institution be decided one after the other. */
export async function lockInstitution(tx: Tx, institutionId: string): Promise<void> {
  await tx.selectFrom('unit').select('id').where('id', '=', institutionId).forNoKeyUpdate().execute();
}

export type Published = {
  readonly institutionId: string;
  readonly year: number;
  readonly publishedAt: Temporal.Instant;
  readonly state: Exclude<PublicationState, 'notPublished'>;
};

/** The years that these institutions have published, withdrawn ones too. */
export async function publicationsOf(tx: Tx, institutionIds: readonly string[]): Promise<Published[]> {
  const { rows } = await sql<Published>`
    select p.institution_id as "institutionId", p.year, p.published_at as "publishedAt",
      case when w.year is null then 'published' else 'withdrawn' end as state
    from case_statistics_publication p left join case_statistics_withdrawal w using (institution_id, year)
    where p.institution_id = any(${institutionIds}::uuid[])`.execute(tx);
  return rows;
}

export async function insertPublication(
  tx: Tx,
  of: {
    institutionId: string;
    year: number;
    rows: readonly StatisticsRow[];
    smallestGroup: number;
    by: string;
    at: Temporal.Instant;
  },
): Promise<void> {
  await tx
    .insertInto('case_statistics_publication')
    .values({
      institution_id: of.institutionId,
      year: of.year,
      rows: JSON.stringify(of.rows),
      smallest_group: of.smallestGroup,
      published_by: of.by,
      published_at: of.at,
    })
    .execute();
}

/** What everyone may read, by institution and the latest year first. */
export async function everythingPublished(tx: Tx) {
  const { rows } = await sql<{
    id: string;
    nb: string;
    nn: string;
    en: string;
    year: number;
    rows: unknown;
    smallest: number;
    at: Temporal.Instant;
  }>`
    select u.id, u.name_nb as nb, u.name_nn as nn, u.name_en as en, p.year, p.rows, p.smallest_group as smallest, p.published_at as at
    from case_statistics_publication p join unit u on u.id = p.institution_id
    where not exists (select from case_statistics_withdrawal w where w.institution_id = p.institution_id and w.year = p.year)
    order by u.name_nb, u.id, p.year desc`.execute(tx);
  return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const { nb, nn, en } = first;
    return [
      {
        id,
        name: { nb, nn, en },
        years: own.map(({ year, at }) => ({ year, publishedAt: at.toString() })),
        smallestGroup: Math.max(...own.map(({ smallest }) => smallest)),
        rows: own.flatMap((each) => publishedRows.parse(each.rows)),
      },
    ];
  });
}
