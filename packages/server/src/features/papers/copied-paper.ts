import { applyPaper, decidePaper } from '@karakter/domain/papers/paper-approval';
import type { Tx } from '../../platform/database/db.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { copyImages } from './images/store.ts';
import { paperOf, savePaper } from './store.ts';

type Copying = {
  readonly from: string;
  readonly to: { readonly id: string; readonly startsAt: Temporal.Instant };
  readonly actorId: string;
  readonly at: Temporal.Instant;
};

/** Gives a copied exam the earlier one's paper as a draft; an earlier exam without a paper gives none [P15]. */
export function paperCopier(secret: string) {
  return async (tx: Tx, { from, to, actorId, at }: Copying): Promise<void> => {
    const earlier = await paperOf(tx, secret, from);
    if (earlier.version === 0) return;
    const facts = { by: actorId, writers: [], faults: [], startsAt: to.startsAt, now: at };
    const decision = decidePaper('draft', 'save', facts);
    if (decision.kind !== 'accepted') throw new Error('a new exam has a draft that can be saved');
    const state = applyPaper('draft', decision.event);
    const version = 1;
    const { content: before } = earlier;
    await savePaper(tx, before, { secret, examId: to.id, version, state, by: actorId, at, before });
    const keys = { from: { secret, examId: from }, to: { secret, examId: to.id } };
    await copyImages(tx, keys, { content: before, by: actorId, at });
    await tx.updateTable('paper').set({ copied_from: from }).where('exam_id', '=', to.id).execute();
    const data = { version, copiedFrom: from };
    await recordEvent(tx, { examId: to.id, kind: decision.event.kind, actorId, at, data });
  };
}
