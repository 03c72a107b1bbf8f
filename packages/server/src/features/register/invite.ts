import type { PersonView } from '@karakter/contract/register/views';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { notifyInvited } from '../notices/notify.ts';
import type { By } from './grants.ts';
import { mayChangeOrRefuse } from './rights.ts';
import type { PersonRecord } from './scope.ts';

export const signsIn = ({ feide_name, national_id_hash }: PersonRecord): boolean =>
  feide_name !== null || national_id_hash !== null;

/** Invites a person who has no sign-in yet, by mail to the registered address. */
export async function invite(tx: Tx, person: PersonRecord, { actor, at }: By): Promise<void> {
  if (person.id === actor.personId) refuse('inviteOfOneself');
  await mayChangeOrRefuse(tx, actor, person.id);
  if (signsIn(person)) refuse('alreadySignsIn');
  await notifyInvited(tx, { personId: person.id, by: actor.personId, at });
}

/** The person's last invitation by mail, and how the mail went. */
export async function lastInvitation(tx: Tx, personId: string): Promise<PersonView['invitation']> {
  const row = await tx
    .selectFrom('notice')
    .leftJoin('mail', 'mail.notice_id', 'notice.id')
    .select(['notice.created_at', 'mail.state', 'mail.last_error'])
    .where('person_id', '=', personId)
    .where('kind', '=', 'invited')
    .orderBy('notice.created_at', 'desc')
    .orderBy('notice.id')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const mail = row.state === 'sent' || row.state === 'failed' ? row.state : 'waiting';
  return { invitedAt: row.created_at.toString(), mail, error: row.last_error };
}
