import { appealRoutes } from '@karakter/contract/appeal/routes';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { appealToHandle } from '../access.ts';
import { mountManyInterimReplies } from './many.ts';
import { sendReply } from './send.ts';
import { interimRepliesOf } from './store.ts';

/** Interim replies by the people who handle the case [K7]. */
export function mountInterimReplies(mount: Mount): void {
  mountManyInterimReplies(mount);
  mount(appealRoutes.sendInterimReply, async ({ tx, actor, now, params, body }) => {
    const { record, exam } = await appealToHandle(tx, actor, params.appealId);
    const { after, reason } = body;
    // The new day is given in the light of what the candidate was told before; a double click finds it told already.
    if ((await interimRepliesOf(tx, record.id)).length !== after) refuse('changedMeanwhile');
    const why = { by: actor.personId, reason };
    const expectedOn = Temporal.PlainDate.from(body.expectedOn);
    await sendReply({ tx, exam, record, now }, { expectedOn, why });
    return accepted;
  });
}
