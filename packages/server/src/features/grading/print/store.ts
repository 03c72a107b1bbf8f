import { randomUUID } from 'node:crypto';
import type { PrintBundleView } from '@karakter/contract/grading/protocol/printing';
import { partsOf } from '@karakter/domain/grading/print/parts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { enqueueLongJob } from '../../../platform/jobs/jobs.ts';
import { inReadingOrder } from '../workflow/reading-order.ts';

/**
 * The commission's handed-in answers by number; of a blind transaction those that the grader may read. `barred`: a member
 * whose print the exam office orders, without the answers about which that member declared a ground [U6].
 */
export async function scriptsToPrint(tx: Tx, commissionId: string, barred: string | null = null) {
  let query = tx
    .selectFrom('commission_candidacy as cc')
    .innerJoin('candidacy as c', 'c.id', 'cc.candidacy_id')
    .innerJoin('hand_in as h', 'h.candidacy_id', 'c.id')
    .select(['c.id', 'c.candidate_number'])
    .where('cc.commission_id', '=', commissionId)
    .orderBy('c.candidate_number');
  if (barred !== null)
    query = query.where(
      sql<boolean>`not exists (select from impartiality_case i where i.person_id = ${barred} and i.state <> 'impartial'
        and (i.candidacy_id = c.id or (i.candidacy_id is null and i.commission_id = ${commissionId})))`,
    );
  const rows = await query.execute();
  return rows.map(({ id, candidate_number }) => ({ candidacyId: id, candidateNumber: candidate_number }));
}

type Order = {
  readonly examId: string;
  readonly commissionId: string;
  readonly orderedBy: string;
  /** The grader whose reading order is used; null: by candidate number. */
  readonly readingOf: string | null;
  readonly byMember: boolean;
  readonly at: Temporal.Instant;
};

/** Orders a bundle in place of the last one of its kind; false where there is nothing to print. */
export async function orderBundle(tx: Tx, order: Order): Promise<boolean> {
  const { examId, commissionId, orderedBy, readingOf, byMember, at } = order;
  const scripts = await scriptsToPrint(tx, commissionId, byMember ? null : readingOf);
  if (scripts.length === 0) return false;
  const ordered =
    readingOf === null
      ? scripts
      : await inReadingOrder(tx, { id: commissionId, me: { personId: readingOf } }, scripts);
  await tx
    .deleteFrom('print_bundle')
    .where('commission_id', '=', commissionId)
    .where('by_member', '=', byMember)
    .where((e) =>
      byMember ? e('ordered_by', '=', orderedBy) : e('reading_of', 'is not distinct from', readingOf),
    )
    .execute();
  const id = randomUUID();
  const bundle = { id, exam_id: examId, commission_id: commissionId, ordered_by: orderedBy };
  await tx
    .insertInto('print_bundle')
    .values({ ...bundle, reading_of: readingOf, by_member: byMember, ordered_at: at })
    .execute();
  for (const [index, part] of partsOf(ordered).entries()) {
    const number = index + 1;
    const candidate_numbers = part.map(({ candidateNumber }) => candidateNumber);
    await tx.insertInto('print_part').values({ bundle_id: id, number, candidate_numbers }).execute();
    await enqueueLongJob(tx, 'makePrintPart', { bundleId: id, number }, `print:${id}:${number}`);
  }
  return true;
}

type BundleRow = { id: string; ordered_at: Temporal.Instant; name: string | null };

async function viewOf(tx: Tx, { id, ordered_at, name }: BundleRow): Promise<PrintBundleView> {
  const parts = await tx
    .selectFrom('print_part')
    .select(['number', 'candidate_numbers'])
    .select((e) => e('bytes', 'is not', null).as('is_made'))
    .where('bundle_id', '=', id)
    .orderBy('number')
    .execute();
  return {
    id,
    orderedAt: ordered_at.toString(),
    readingOf: name,
    parts: parts.map(({ number, candidate_numbers: numbers, is_made }) => ({
      number,
      first: numbers[0] ?? 0,
      last: numbers.at(-1) ?? 0,
      scripts: numbers.length,
      isMade: is_made === true,
    })),
  };
}

/** The bundles of a commission: the member's own, or the exam office's. */
export async function bundlesOf(tx: Tx, commissionId: string, byMember: boolean): Promise<PrintBundleView[]> {
  const rows = await tx
    .selectFrom('print_bundle as b')
    .leftJoin('commission_member as m', (join) =>
      join
        .onRef('m.commission_id', '=', 'b.commission_id')
        .onRef('m.person_id', '=', 'b.reading_of')
        .on('m.ended_at', 'is', null),
    )
    .select(['b.id', 'b.ordered_at', 'm.display_name as name'])
    .where('b.commission_id', '=', commissionId)
    .where('b.by_member', '=', byMember)
    .orderBy('b.ordered_at', 'desc')
    .orderBy('b.id')
    .execute();
  const views: PrintBundleView[] = [];
  for (const row of rows) views.push(await viewOf(tx, row));
  return views;
}

/** One file with its numbers; undefined where it is not there. */
export async function partOf(tx: Tx, bundleId: string, number: number) {
  return tx
    .selectFrom('print_part')
    .select(['candidate_numbers', 'bytes'])
    .where('bundle_id', '=', bundleId)
    .where('number', '=', number)
    .executeTakeFirst();
}
