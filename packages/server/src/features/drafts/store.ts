import { mostDrafts } from '@karakter/contract/drafts/routes';
import type { JsonValue } from '@karakter/domain/text/canonical-json';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { openText, sealText } from '../../platform/log/sealed-text.ts';

const keptHours = 30 * 24;
/** The number of emptied drafts that are kept, so that a window which still has the text learns that it was sent. */
const mostEmptied = 200;

type Place = { personId: string; key: string };
type Written = { version: number; content: JsonValue; at: Temporal.Instant };

/** Bound to its person and its form: the bytes can be decrypted for no other. */
const sealOf = (secret: string, { personId, key }: Place) => ({
  secret,
  purpose: 'karakter draft',
  bound: `${personId} ${key}`,
});

export async function draftOf(tx: Tx, secret: string, place: Place) {
  const row = await tx
    .selectFrom('draft')
    .select(['version', 'content', 'updated_at'])
    .where('person_id', '=', place.personId)
    .where('key', '=', place.key)
    .executeTakeFirst();
  if (!row) return undefined;
  const text = row.content === null ? 'null' : openText(sealOf(secret, place), row.content);
  return { version: row.version, content: JSON.parse(text) as JsonValue, updatedAt: row.updated_at };
}

/**
 * Stores a draft on top of `version`, 0 where none is known; a draft from another window or device is never
 * overwritten.
 */
export async function keepDraft(tx: Tx, secret: string, place: Place, draft: Written): Promise<number> {
  const { content, version, at } = draft;
  if (content !== null) await roomOrRefuse(tx, place);
  if (version === 0) await forgetEmptied(tx, place);
  const sealed = content === null ? null : sealText(sealOf(secret, place), JSON.stringify(content));
  const kept = { version: version + 1, content: sealed, updated_at: at };
  const rows = version === 0 ? await insert(tx, place, kept) : await update(tx, place, kept);
  if (rows !== 1n) refuse('changedMeanwhile');
  return kept.version;
}

type Row = { version: number; content: Buffer | null; updated_at: Temporal.Instant };

/** A form is counted both when it is new and when it is filled again after it was sent. */
async function roomOrRefuse(tx: Tx, { personId, key }: Place): Promise<void> {
  const { others } = await tx
    .selectFrom('draft')
    .select(({ fn }) => fn.countAll<string>().as('others'))
    .where('person_id', '=', personId)
    .where('key', '<>', key)
    .where('content', 'is not', null)
    .executeTakeFirstOrThrow();
  if (Number(others) >= mostDrafts) refuse('tooManyDrafts', { most: mostDrafts });
}

/** Each new form deletes the oldest emptied ones: they are rows too, and their number must be limited. */
async function forgetEmptied(tx: Tx, { personId }: Place): Promise<void> {
  await tx
    .deleteFrom('draft')
    .where('person_id', '=', personId)
    .where('key', 'in', (db) =>
      db
        .selectFrom('draft')
        .select('key')
        .where('person_id', '=', personId)
        .where('content', 'is', null)
        .orderBy('updated_at', 'desc')
        .orderBy('key')
        .offset(mostEmptied),
    )
    .execute();
}

async function insert(tx: Tx, { personId, key }: Place, kept: Row): Promise<bigint | undefined> {
  const result = await tx
    .insertInto('draft')
    .values({ person_id: personId, key, ...kept })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows;
}

async function update(tx: Tx, { personId, key }: Place, kept: Row): Promise<bigint> {
  const result = await tx
    .updateTable('draft')
    .set(kept)
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .where('version', '=', kept.version - 1)
    .executeTakeFirst();
  return result.numUpdatedRows;
}

/** Deletes drafts left unchanged for a month. */
export async function deleteOldDrafts(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx
    .deleteFrom('draft')
    .where('updated_at', '<', now.subtract({ hours: keptHours }))
    .execute();
}
