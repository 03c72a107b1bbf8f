import { decideQuarantine } from '@karakter/domain/quarantine/quarantined-updates';
import type { Database, Tx } from '../../platform/database/db.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { examWithCandidates } from '../exam/access.ts';
import type { AnswerMerger } from '../sitting/answer/answer-merger.ts';
import { answerContents } from '../sitting/answer/answer-store.ts';
import { mergedBeforehand } from '../sitting/merged-beforehand.ts';
import { lockSitting, type Sitting } from '../sitting/store.ts';
import { joinToAnswer } from './decide.ts';
import { quarantineFacts, touchDrafts } from './store.ts';
import { markJoined, type UnmergedPiece, unmergedPieces } from './unmerged-store.ts';

type Parts = { readonly db: Database; readonly secret: string; readonly merger: AnswerMerger };
type By = { readonly actor: Actor; readonly now: Temporal.Instant };
type Found = { readonly joins: readonly UnmergedPiece[]; readonly left: number };

/** The reason for replacing the answer, as the archive shows it beside the reasons that officers write. */
const reason = 'Noe som først ikke lot seg sette sammen med besvarelsen, kom med da det ble prøvd igjen';

/** The updates that can now be merged with the answer; no rows are locked meanwhile. */
async function tryPieces({ db, merger }: Parts, { attemptId }: Sitting): Promise<Found> {
  const { contents, pieces } = await inTransaction(
    db,
    { identity: 'visible', effect: 'read' },
    async (tx) => ({
      contents: (await answerContents(tx, attemptId)).contents,
      pieces: await unmergedPieces(tx, attemptId),
    }),
  );
  if (pieces.length === 0) return { joins: [], left: 0 };
  const all = [...contents, ...pieces.map(({ content }) => content)];
  const { left } = await merger.merge(String(attemptId), { contents: all });
  // An entry that is already in the answer is never left out in favour of one that was not.
  if (left.some((place) => place < contents.length)) return { joins: [], left: pieces.length };
  const joins = pieces.filter((_, place) => !left.includes(contents.length + place));
  return { joins, left: pieces.length - joins.length };
}

async function join(tx: Tx, sitting: Sitting, { joins }: Found, by: By & Parts): Promise<void> {
  await touchDrafts(tx, sitting.candidacyId);
  const decision = decideQuarantine('undecided', 'accept', await quarantineFacts(tx, sitting));
  if (decision.kind === 'refused') refuse(decision.code);
  const sequences = joins.map(({ sequence }) => sequence);
  if ((await markJoined(tx, sitting.attemptId, sequences, by.now)) !== joins.length)
    refuse('changedMeanwhile');
  const contents = joins.map(({ content }) => content);
  const { actor, now, secret, merger } = by;
  await joinToAnswer(tx, sitting, contents, { actorId: actor.personId, now, reason, secret, merger });
}

/**
 * Tries again to merge the entries left out of an answer, in threads that can be ended: the server may have been
 * short of time or memory, or a missing update may have arrived since. Merged updates become a new entry of the
 * chain, like accepted quarantined updates, so the log still shows when it was in the answer and when not [D3, S1].
 */
export async function mergeAgain(
  parts: Parts,
  sitting: Sitting,
  by: By,
): Promise<{ joined: number; left: number }> {
  const found = await tryPieces(parts, sitting);
  const { examId, candidacyId } = sitting;
  const kind = { identity: 'visible', effect: 'write' } as const;
  const counts = { joined: found.joins.length, left: found.left };
  const put = async (tx: Tx, merger: AnswerMerger) => {
    await examWithCandidates(tx, by.actor, examId, 'change');
    const held = orNotFound(await lockSitting(tx, candidacyId));
    if (found.joins.length > 0) await join(tx, held, found, { ...by, ...parts, merger });
    const event = { examId, actorId: by.actor.personId, at: by.now, data: { candidacyId, ...counts } };
    await recordEvent(tx, { ...event, kind: 'answerMergedAgain' });
  };
  await mergedBeforehand(parts.merger, (merger) => inTransaction(parts.db, kind, (tx) => put(tx, merger)));
  return counts;
}
