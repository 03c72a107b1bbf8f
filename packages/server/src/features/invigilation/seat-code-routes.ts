import { seatCodeRoutes } from '@karakter/contract/invigilation/seat-codes';
import { AfterTransaction, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { examAround } from '../exam/access.ts';
import { deviceOf, openSession, setSessionCookie } from '../people/session.ts';
import { endSurplusSessions, revokeOwnSession } from '../people/store.ts';
import { sittingToWatch } from './access.ts';
import { giveSeatCode, useSeatCode } from './seat-codes.ts';

/** The name that a session has in place of a provider's, where a one-time code has opened it. */
const provider = 'seatCode';

/** One-time codes at the seat, for when the sign-in service is down [U9]. */
export function mountSeatCodes(mount: Mount, settings: { secret: string; publicUrl: string }): void {
  mount(seatCodeRoutes.giveSeatCode, async ({ tx, actor, now, params }) => {
    await examAround(tx, actor, params.examId, { roles: ['invigilator'], now });
    const { sitting } = await sittingToWatch(tx, actor, params, { purpose: 'see', now });
    const by = { actorId: actor.personId, at: now };
    const { code, validUntil } = await giveSeatCode(tx, sitting, by, settings);
    return { code, candidateNumber: sitting.candidateNumber, validUntil: validUntil.toString() };
  });

  mount(seatCodeRoutes.useSeatCode, async ({ tx, actor, now, body, request, reply }) => {
    const letIn = await useSeatCode(tx, body, now, settings);
    // After the transaction, which counts the attempt.
    if (!letIn) return new AfterTransaction(async () => refuse('seatCodeWrong'));
    const { candidacyId, ...who } = letIn;
    if (actor.sessionId !== '') await revokeOwnSession(tx, actor.personId, actor.sessionId);
    const session = {
      ...who,
      provider,
      userAgent: request.headers['user-agent'] ?? '',
      deviceId: deviceOf(request, reply, settings),
      authenticatedAt: null,
      secret: settings.secret,
    };
    setSessionCookie(reply, await openSession(tx, session), settings);
    await endSurplusSessions(tx, who.personId);
    return { candidacyId };
  });
}
