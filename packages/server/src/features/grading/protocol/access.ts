import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../../platform/http/actor.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { protocolOfCommission } from './content.ts';

type Asked = { readonly tx: Tx; readonly actor: Actor };

/**
 * The protocol of the actor's own commission; to anyone else it does not exist. Refuses a member who has declared a ground
 * about one of its candidates: the grade of an answer that they recognise is not theirs to know (fvl. § 8) [U6, U7].
 */
export async function ownProtocol({ tx, actor }: Asked, commissionId: string) {
  const protocol = orNotFound(await protocolOfCommission(tx, commissionId));
  const me = protocol.people.find((each) => each.isPresent && each.personId === actor.personId);
  const own = orNotFound(me);
  if (await isBarred(tx, commissionId)) refuse('groundDeclared');
  if (!own.hasAccepted) refuse('confidentialityFirst');
  return { protocol, me: own };
}

/** Whether an open ground keeps the actor from a candidate of the commission. */
export async function isBarred(tx: Tx, commissionId: string): Promise<boolean> {
  const { rows } = await sql<{ barred: boolean }>`
    select is_barred_from_protocol(${commissionId}) as barred`.execute(tx);
  return rows[0]?.barred !== false;
}
