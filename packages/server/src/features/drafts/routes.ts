import { draftsRoutes } from '@karakter/contract/drafts/routes';
import type { Tx } from '../../platform/database/db.ts';
import { becomeBlind } from '../../platform/database/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { enqueueJob } from '../../platform/jobs/jobs.ts';
import { draftOf, keepDraft } from './store.ts';

/** From here on the database itself shows the transaction only the caller's own drafts. */
async function ownDraft(tx: Tx, actor: Actor, key: string) {
  await becomeBlind(tx, actor);
  return { personId: actor.personId, key };
}

export function mountDrafts(mount: Mount, { secret }: { secret: string }): void {
  mount(draftsRoutes.readDraft, async ({ tx, actor, params }) => {
    const draft = await draftOf(tx, secret, await ownDraft(tx, actor, params.key));
    if (!draft) return { version: 0, content: null, updatedAt: null };
    return { ...draft, updatedAt: draft.updatedAt.toString() };
  });

  mount(draftsRoutes.keepDraft, async ({ tx, actor, now, params, body }) => {
    const place = await ownDraft(tx, actor, params.key);
    const version = await keepDraft(tx, secret, place, { ...body, at: now });
    // Each form that is begun deletes those left unchanged for a month.
    if (version === 1) await enqueueJob(tx, 'deleteOldDrafts', {}, 'deleteOldDrafts');
    return { version, savedAt: now.toString() };
  });
}
