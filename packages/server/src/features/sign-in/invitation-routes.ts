import { signInRoutes } from '@karakter/contract/sign-in/routes';
import { z } from 'zod';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { openInvitation } from '../people/invitations.ts';
import { usablePersonOrRefuse } from '../people/usable-person.ts';
import { sealedCookie } from './sealed-cookie.ts';

const carried = z.object({
  code: z.string(),
  facts: z.object({ name: z.string(), email: z.string() }).nullable(),
});
export type CarriedInvitation = z.infer<typeof carried>;

/** An invitation on its way to the sign-in, with what an operator entered of themselves. */
export const invitationCookie = sealedCookie('invitation', carried);

/** Opening an invitation uses nothing up: mail programs open links too. It is used by the sign-in that follows. */
export function mountInvitations(mount: Mount, settings: { publicUrl: string; secret: string }): void {
  mount(signInRoutes.openInvitation, async ({ tx, now, body }) => {
    const { kind, expiresAt } = (await openInvitation(tx, body.code, now)) ?? refuse('invitationNotOpen');
    return { kind, expiresAt: expiresAt.toString() };
  });

  mount(signInRoutes.acceptInvitation, async ({ tx, now, body, reply }) => {
    const { kind } = (await openInvitation(tx, body.code, now)) ?? refuse('invitationNotOpen');
    const given = kind === 'operator' ? (body.facts ?? refuse('invitationNeedsFacts')) : null;
    invitationCookie.set(settings, reply, { code: body.code, facts: given && usablePersonOrRefuse(given) });
    return accepted;
  });
}
