import { handinRoutes } from '@karakter/contract/hand-in/routes';
import type { Database } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import { AfterTransaction, type Mount } from '../../platform/http/mount.ts';
import { ownSitting } from '../sitting/access.ts';
import type { AnswerMerger } from '../sitting/answer/answer-merger.ts';
import { createDevicePasses, windowOf } from '../sitting/live/device-proof.ts';
import { isOwnCandidacy } from '../sitting/store.ts';
import { createHandIns } from './hand-in-queue.ts';
import { receiptsOf } from './receipts.ts';
import { answerPdfOf } from './store.ts';

/** Handing in, and the candidate's receipt and PDF [S1, S2]. */
export function mountHandin(
  mount: Mount,
  parts: { db: Database; secret: string; merger: AnswerMerger },
): void {
  const handIns = createHandIns(parts);
  const passes = createDevicePasses(parts.secret);

  mount(handinRoutes.handIn, async ({ tx, actor, params, body, now, language }) => {
    const { candidacyId } = params;
    orNotFound(await isOwnCandidacy(tx, actor, candidacyId));
    const lastUpdate = body.evenIfUnsaved ? null : body.lastUpdate;
    const { deviceId } = body.window ? windowOf(passes, params, actor, body.window) : actor;
    const { after } = body;
    const wish = { candidacyId, actorId: actor.personId, now, language, lastUpdate, after, deviceId };
    return new AfterTransaction(() => handIns.handIn(wish));
  });

  mount(handinRoutes.viewReceipt, async ({ tx, actor, params, language }) => {
    const { candidacyId } = await ownSitting(tx, actor, params.candidacyId);
    const [receipt] = await receiptsOf(tx, [{ candidacyId, language }]);
    return orNotFound(receipt);
  });

  mount(handinRoutes.ownAnswerPdf, async ({ tx, actor, params }) => {
    const { candidacyId } = await ownSitting(tx, actor, params.candidacyId);
    return orNotFound(await answerPdfOf(tx, candidacyId));
  });
}
