import type { CandidatePaper, PaperContent, PaperImages } from '@karakter/domain/papers/paper';
import { imageIdsIn } from '@karakter/domain/papers/paper-images';
import { sql } from 'kysely';
import type { Database, Tx } from '../../../platform/database/db.ts';
import { openText, sealText } from '../../../platform/log/sealed-text.ts';
import type { PaperKey } from '../vault.ts';

/** An image is bound to its exam and its own id: it can be decrypted as no other. */
const sealOf = ({ secret, examId }: PaperKey, id: string) => ({
  secret,
  purpose: 'karakter paper image',
  bound: `${examId}:${id}`,
});

type NewImage = {
  readonly id: string;
  readonly address: string;
  readonly by: string;
  readonly at: Temporal.Instant;
};

/** Stores an image, encrypted; `address` is the whole of it as a `data:` address. */
export async function saveImage(tx: Tx, key: PaperKey, { id, address, by, at }: NewImage): Promise<void> {
  const content = sealText(sealOf(key, id), address);
  const row = { exam_id: key.examId, id, content, added_by: by, added_at: at };
  await tx.insertInto('paper_image').values(row).execute();
}

/** These images of the exam as `data:` addresses. */
export async function imagesOf(
  db: Database | Tx,
  key: PaperKey,
  ids: readonly string[],
): Promise<PaperImages> {
  if (ids.length === 0) return {};
  const rows = await db
    .selectFrom('paper_image')
    .select(['id', 'content'])
    .where('exam_id', '=', key.examId)
    .where('id', 'in', ids)
    .execute();
  return Object.fromEntries(rows.map(({ id, content }) => [id, openText(sealOf(key, id), content)]));
}

/** The paper as candidates get it, together with its images. */
export async function withImages<P extends CandidatePaper>(
  db: Database | Tx,
  key: PaperKey,
  { paper, content }: { readonly paper: P; readonly content: PaperContent },
): Promise<P> {
  const ids = imageIdsIn(content);
  return ids.length === 0 ? paper : { ...paper, images: await imagesOf(db, key, ids) };
}

/** Gives a copied paper the images that are in it. */
export async function copyImages(
  tx: Tx,
  { from, to }: { readonly from: PaperKey; readonly to: PaperKey },
  { content, by, at }: { readonly content: PaperContent; readonly by: string; readonly at: Temporal.Instant },
): Promise<void> {
  const images = await imagesOf(tx, from, imageIdsIn(content));
  for (const [id, address] of Object.entries(images)) await saveImage(tx, to, { id, address, by, at });
}

/** Whether the exam has all images that are in the paper. */
export async function hasImages(tx: Tx, examId: string, content: PaperContent): Promise<boolean> {
  const ids = imageIdsIn(content);
  if (ids.length === 0) return true;
  const { found } = await tx
    .selectFrom('paper_image')
    .select(sql<number>`count(*)::integer`.as('found'))
    .where('exam_id', '=', examId)
    .where('id', 'in', ids)
    .executeTakeFirstOrThrow();
  return found === ids.length;
}

/** The bytes that all images of the exam take. */
export async function imageBytesOf(tx: Tx, examId: string): Promise<number> {
  const { bytes } = await tx
    .selectFrom('paper_image')
    .select(sql<number>`coalesce(sum(length(content)), 0)::integer`.as('bytes'))
    .where('exam_id', '=', examId)
    .executeTakeFirstOrThrow();
  return bytes;
}
