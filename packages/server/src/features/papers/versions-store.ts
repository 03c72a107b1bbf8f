import type { PaperVersion } from '@karakter/contract/papers/routes';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/**
 * A save `v` in passing: the same person saved again within the same ten minutes, and nothing was done with it. A paper
 * is saved at each pause in typing; without this, an hour of writing would be hundreds of versions of the whole paper.
 * What a removed question said is always kept.
 */
const isInPassing = sql<boolean>`exists (
  select from paper_version next
  where next.exam_id = v.exam_id and next.version = v.version + 1 and next.saved_by = v.saved_by
    and floor(extract(epoch from next.saved_at) / 600) = floor(extract(epoch from v.saved_at) / 600)
    and not next.keeps_previous and v.restored_from is null
    and not exists (select from paper_correction c where c.exam_id = v.exam_id and c.version = v.version))`;

/** Deletes the saves in passing of the hours before; pages that are open build on later ones. */
export async function deleteSavesInPassing(tx: Tx, examId: string, at: Temporal.Instant): Promise<void> {
  await tx
    .deleteFrom('paper_version as v')
    .where('v.exam_id', '=', examId)
    .where('v.saved_at', '<', at.subtract({ hours: 1 }))
    .where(isInPassing)
    .execute();
}

async function savedVersions(tx: Tx, examId: string): Promise<PaperVersion[]> {
  const rows = await tx
    .selectFrom('paper_version as v')
    .innerJoin('person as p', 'p.id', 'v.saved_by')
    .leftJoin('paper_correction as c', (join) =>
      join.onRef('c.exam_id', '=', 'v.exam_id').onRef('c.version', '=', 'v.version'),
    )
    .select(['v.version', 'v.saved_at', 'p.name', 'v.restored_from', 'c.version as corrected'])
    .where('v.exam_id', '=', examId)
    .where(sql<boolean>`not ${isInPassing}`)
    .orderBy('v.version', 'desc')
    .execute();
  return rows.map(({ version, saved_at, name, restored_from, corrected }) => ({
    version,
    at: saved_at.toString(),
    by: name,
    step: corrected === null ? 'saved' : 'corrected',
    restoredFrom: restored_from,
  }));
}

const stepOf = { paperSubmitted: 'submitted', paperReturned: 'returned', paperApproved: 'approved' } as const;
type StepKind = keyof typeof stepOf;

/** What was done with the paper as a whole, by the number that it had afterwards. */
async function stepsTaken(tx: Tx, examId: string) {
  const rows = await tx
    .selectFrom('event as e')
    .leftJoin('person as p', 'p.id', 'e.actor_id')
    .select(['e.kind', 'e.at', 'p.name', sql<number>`(e.data::jsonb ->> 'version')::integer`.as('version')])
    .where('e.exam_id', '=', examId)
    .where('e.kind', 'in', Object.keys(stepOf))
    .orderBy('e.number', 'desc')
    .execute();
  return rows.map(({ kind, at, name, version }) => ({
    version,
    at: at.toString(),
    by: name ?? '',
    step: stepOf[kind as StepKind],
    restoredFrom: null,
  }));
}

/** The versions that are shown, newest first, each step with the number of the version that it was taken with. */
export async function paperVersions(tx: Tx, examId: string): Promise<PaperVersion[]> {
  const saved = await savedVersions(tx, examId);
  const steps = (await stepsTaken(tx, examId)).flatMap((taken) => {
    const of = saved.find(({ version }) => version < taken.version);
    return of ? [{ place: taken.version, shown: { ...taken, version: of.version } }] : [];
  });
  const all = [...steps, ...saved.map((shown) => ({ place: shown.version, shown }))];
  return all.sort((one, other) => other.place - one.place).map(({ shown }) => shown);
}
