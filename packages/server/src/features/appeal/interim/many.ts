import { interimReplyRoutes } from '@karakter/contract/complaint/interim-replies';
import { interimReplyDue } from '@karakter/domain/appeal/interim-reply';
import type { Tx } from '../../../platform/database/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import type { Mount } from '../../../platform/http/mount.ts';
import { Refusal, refuse } from '../../../platform/http/refusals.ts';
import { appealToHandle } from '../access.ts';
import { sendReply } from './send.ts';

type Sending = { readonly tx: Tx; readonly actor: Actor; readonly now: Temporal.Instant };
type Asked = { readonly appealId: string; readonly dueAt: string | null };
type Reply = { readonly reason: string; readonly expectedOn: string };

/** One reply, as the sender of a single one sends it; one that another window sent first is not sent a second time. */
async function sendOne({ tx, actor, now }: Sending, { appealId, dueAt }: Asked, reply: Reply): Promise<void> {
  const { record, exam } = await appealToHandle(tx, actor, appealId);
  const isSeen =
    dueAt !== null && interimReplyDue(record, exam.rules).at.epochMilliseconds === Date.parse(dueAt);
  // A closed case has no due date; the rule says why it takes no reply.
  if (dueAt !== null && !isSeen) refuse('changedMeanwhile');
  const expectedOn = Temporal.PlainDate.from(reply.expectedOn);
  const why = { by: actor.personId, reason: reply.reason };
  await sendReply({ tx, exam, record, now }, { expectedOn, why });
}

/** Interim replies to many candidates at once [V1, K7]. */
export function mountManyInterimReplies(mount: Mount): void {
  mount(interimReplyRoutes.sendInterimReplies, async (call) => {
    const { cases, ...reply } = call.body;
    const refusals = new Map<string, string | null>();
    // In one order, so that two people who answer the same cases do not wait for each other in a circle.
    for (const asked of cases.toSorted((a, b) => a.appealId.localeCompare(b.appealId))) {
      if (refusals.has(asked.appealId)) continue;
      try {
        await sendOne(call, asked, reply);
        refusals.set(asked.appealId, null);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refusals.set(asked.appealId, error.code);
      }
    }
    return { refusals: cases.map(({ appealId }) => refusals.get(appealId) ?? null) };
  });
}
