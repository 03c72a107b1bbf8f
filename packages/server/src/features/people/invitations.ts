import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordInRegister } from './register-log.ts';

export type InvitationKind = 'operator' | 'person';
export type OpenInvitation = {
  readonly id: string;
  readonly kind: InvitationKind;
  /** Null for an operator whose name is not known until the link is opened. */
  readonly personId: string | null;
  readonly expiresAt: Temporal.Instant;
};

const validDays = 7;
/** More than a college invites in a week; the number is limited since each invitation gives access. */
const mostOpen = 2_000;
/** Ended invitations are kept for as long as people may ask about them. */
const rememberedDays = 90;

const hashOf = (code: string) => createHash('sha256').update(code).digest('hex');
const days = (count: number) => ({ hours: 24 * count });

/**
 * The address at which an invitation is opened. The part after the `#` is sent to no server, and so is in no log of
 * requests.
 */
export const invitationLink = ({ publicUrl }: { publicUrl: string }, code: string): string =>
  `${publicUrl}/invitation#${code}`;

function openAt(tx: Tx, at: Temporal.Instant) {
  return tx
    .selectFrom('invitation')
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', at);
}

/** Withdraws a person's open invitations, or those to operators that name no person. */
export async function withdrawInvitations(
  tx: Tx,
  personId: string | null,
  at: Temporal.Instant,
): Promise<void> {
  const mine =
    personId === null ? sql<boolean>`person_id is null` : sql<boolean>`person_id = ${personId}::uuid`;
  await tx
    .updateTable('invitation')
    .set({ withdrawn_at: at })
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where(mine)
    .execute();
}

/**
 * Invites a person to sign in for the first time [U1]: returns the code for the link, of which only the hash is kept. It
 * replaces the person's earlier invitation, lasts for a week and is used once. `by` is null from the command line.
 */
export async function createInvitation(
  tx: Tx,
  invited: { kind: InvitationKind; personId: string | null; by: string | null; at: Temporal.Instant },
): Promise<{ code: string; expiresAt: Temporal.Instant }> {
  const { kind, personId, by, at } = invited;
  await tx
    .deleteFrom('invitation')
    .where('expires_at', '<', at.subtract(days(rememberedDays)))
    .execute();
  await withdrawInvitations(tx, personId, at);
  const { open } = await openAt(tx, at)
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .executeTakeFirstOrThrow();
  if (open >= mostOpen) refuse('tooManyInvitations', { most: mostOpen });
  const [id, code] = [randomUUID(), randomBytes(32).toString('base64url')];
  const expiresAt = at.add(days(validDays));
  await tx
    .insertInto('invitation')
    .values({
      id,
      code_hash: hashOf(code),
      kind,
      person_id: personId,
      created_by: by,
      created_at: at,
      expires_at: expiresAt,
    })
    .execute();
  await recordInRegister(tx, { kind: 'personInvited', by, at, data: { invitationId: id, kind, personId } });
  return { code, expiresAt };
}

/** The open invitation with this code. */
export async function openInvitation(
  tx: Tx,
  code: string,
  at: Temporal.Instant,
): Promise<OpenInvitation | undefined> {
  const row = await openAt(tx, at)
    .select(['id', 'kind', 'person_id', 'expires_at'])
    .where('code_hash', '=', hashOf(code))
    .executeTakeFirst();
  if (!row) return undefined;
  const kind = row.kind === 'operator' ? 'operator' : 'person';
  return { id: row.id, kind, personId: row.person_id, expiresAt: row.expires_at };
}

/** Uses an invitation up, once; returns undefined where it is not open any more. Locks it until the transaction ends. */
export async function useInvitation(
  tx: Tx,
  code: string,
  at: Temporal.Instant,
): Promise<OpenInvitation | undefined> {
  const open = await openInvitation(tx, code, at);
  if (!open) return undefined;
  const { numUpdatedRows } = await tx
    .updateTable('invitation')
    .set({ used_at: at })
    .where('id', '=', open.id)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n ? open : undefined;
}
