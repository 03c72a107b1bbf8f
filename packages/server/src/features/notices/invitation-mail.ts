import type { NoticeFacts } from '@karakter/domain/notices/notice';
import type { Tx } from '../../platform/database/db.ts';
import { createInvitation, invitationLink } from '../people/invitations.ts';

/** The text in the stored mail in place of the link's code. */
const hidden = '…';

/**
 * The link of an invitation, made for this one attempt to send it. Its code gives access, so only a hash is stored:
 * the stored mail has a mark in its place.
 */
export async function newInvitationLink(
  tx: Tx,
  { person_id: personId, data }: { person_id: string | null; data: unknown },
  { url, at }: { url: string; at: Temporal.Instant },
): Promise<{ facts: NoticeFacts['invited']; keptLink: string }> {
  const { by } = data as { by: string };
  if (personId === null) throw new Error('an invitation is to a person');
  const { code, expiresAt } = await createInvitation(tx, { kind: 'person', personId, by, at });
  const settings = { publicUrl: url };
  const facts = { link: invitationLink(settings, code), until: expiresAt.toString() };
  return { facts, keptLink: invitationLink(settings, hidden) };
}
