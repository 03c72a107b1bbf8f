import { signInRoutes } from '@karakter/contract/sign-in/routes';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { cookieName, cookieOptions } from '../../platform/http/cookies.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { openText, sealText } from '../../platform/log/sealed-text.ts';
import { openInvitation } from '../people/invitations.ts';
import { type PersonFacts, usablePersonOrRefuse } from '../people/usable-person.ts';

type Settings = { readonly publicUrl: string; readonly secret: string };

/** As long as a person may take to find a code device and sign in. */
const minutesToSignIn = 30;

const carried = z.object({
  code: z.string(),
  facts: z.object({ name: z.string(), email: z.string() }).nullable(),
});
/** An invitation on its way to the sign-in, with what an operator entered of themselves. */
export type CarriedInvitation = { readonly code: string; readonly facts: PersonFacts | null };

const sealOf = ({ secret }: Settings) => ({ secret, purpose: 'invitation', bound: 'sign-in' });

function carry(settings: Settings, reply: FastifyReply, invitation: CarriedInvitation): void {
  const sealed = sealText(sealOf(settings), JSON.stringify(invitation)).toString('base64url');
  const options = { ...cookieOptions(settings), maxAge: minutesToSignIn * 60 };
  reply.setCookie(cookieName(settings, 'invitation'), sealed, options);
}

/** The invitation that this browser brings along; a cookie that Karakter did not make is none. */
export function carriedInvitation(settings: Settings, request: FastifyRequest): CarriedInvitation | null {
  const { [cookieName(settings, 'invitation')]: sealed } = request.cookies;
  if (sealed === undefined) return null;
  try {
    return carried.parse(JSON.parse(openText(sealOf(settings), Buffer.from(sealed, 'base64url'))));
  } catch {
    return null;
  }
}

/** Whatever came of it: the next sign-in in this browser may be another person's. */
export function forgetInvitation(settings: Settings, request: FastifyRequest, reply: FastifyReply): void {
  if (request.cookies[cookieName(settings, 'invitation')] === undefined) return;
  reply.clearCookie(cookieName(settings, 'invitation'), cookieOptions(settings));
}

/** Opening an invitation uses nothing up: mail programs open links too. It is used by the sign-in that follows. */
export function mountInvitations(mount: Mount, settings: Settings): void {
  mount(signInRoutes.openInvitation, async ({ tx, now, body }) => {
    const { kind, expiresAt } = (await openInvitation(tx, body.code, now)) ?? refuse('invitationNotOpen');
    return { kind, expiresAt: expiresAt.toString() };
  });

  mount(signInRoutes.acceptInvitation, async ({ tx, now, body, reply }) => {
    const { kind } = (await openInvitation(tx, body.code, now)) ?? refuse('invitationNotOpen');
    const given = kind === 'operator' ? (body.facts ?? refuse('invitationNeedsFacts')) : null;
    carry(settings, reply, { code: body.code, facts: given && usablePersonOrRefuse(given) });
    return accepted;
  });
}
