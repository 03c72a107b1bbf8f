import { randomUUID } from 'node:crypto';
import type { Language } from '@karakter/domain/text/language';
import type { Identity } from '../../integrations/identity/port.ts';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { institutionUnit } from '../institution/store.ts';
import { linkIdentity, personWithIdentity } from '../people/identities.ts';
import { useInvitation } from '../people/invitations.ts';
import { addPerson, lockRegister, personWithEmail } from '../people/register.ts';
import { recordInRegister } from '../people/register-log.ts';
import type { PersonFacts } from '../people/usable-person.ts';
import type { CarriedInvitation } from './invitation-routes.ts';

type Arrival = {
  readonly identity: Identity;
  readonly language: Language;
  readonly at: Temporal.Instant;
  /** The address of Karakter: used as the institution's name until an operator enters it. */
  readonly host: string;
};

/** The operator's own record: the one with the address, or a new one. */
async function recordFor(tx: Tx, facts: PersonFacts, { language, at }: Arrival): Promise<string> {
  const known = await personWithEmail(tx, facts.email);
  if (known) return known.id;
  const personId = await addPerson(tx, { ...facts, language, at });
  await recordInRegister(tx, { kind: 'personAdded', by: null, at, data: { personId } });
  return personId;
}

/** Makes a person an operator of the whole institution; an existing operator stays one. */
async function makeOperator(tx: Tx, personId: string, { at, host }: Arrival): Promise<void> {
  const unitId = await institutionUnit(tx, host);
  const held = await tx
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', personId)
    .where('role', '=', 'itOperator')
    .where('unit_id', '=', unitId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (held) return;
  const grantId = randomUUID();
  const grant = { id: grantId, person_id: personId, role: 'itOperator', unit_id: unitId, granted_at: at };
  await tx.insertInto('role_grant').values(grant).execute();
  const data = { personId, role: 'itOperator', unitId, grantId };
  await recordInRegister(tx, { kind: 'roleGranted', by: null, at, data });
}

/**
 * Lets in a person who signs in with an invitation [U1]: uses it up, links the identity and, for an operator, grants
 * the role, all in the transaction of the sign-in. Returns the person.
 */
export async function admitInvited(
  tx: Tx,
  { code, facts }: CarriedInvitation,
  arrival: Arrival,
): Promise<string> {
  const { identity, at } = arrival;
  await lockRegister(tx);
  const { id, kind, personId: invited } = (await useInvitation(tx, code, at)) ?? refuse('invitationNotOpen');
  const known = await personWithIdentity(tx, identity);
  if (known !== undefined && invited !== null && known !== invited) refuse('identityOfAnother');
  const personId =
    invited ?? known ?? (await recordFor(tx, facts ?? refuse('invitationNeedsFacts'), arrival));
  const data = { invitationId: id, personId };
  await recordInRegister(tx, { kind: 'invitationUsed', by: personId, at, data });
  if (known === undefined)
    await linkIdentity(tx, { personId, identity, how: 'invitation', by: personId, at });
  if (kind === 'operator') await makeOperator(tx, personId, arrival);
  return personId;
}
