import { randomUUID } from 'node:crypto';
import { isOvertaken, wantedFacts } from '@karakter/domain/people/seen-facts';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { sendToNewAddresses } from '../notices/undelivered.ts';
import { personWithEmail } from '../people/register.ts';
import { type PersonFacts, usablePersonOrRefuse } from '../people/usable-person.ts';

/** The new name or address of a person. */
export type PersonCorrection = { readonly personId: string; readonly name?: string; readonly email?: string };

type Given = PersonFacts & { readonly before: PersonFacts };
type Known = PersonFacts & { readonly personId: string };

/**
 * The new ones among the given facts, if any; refuses a fact that a colleague has changed since the page showed it,
 * and an address that belongs to another person. The register is locked.
 */
export async function correctionOrRefuse(
  tx: Tx,
  { name: givenName, email: givenEmail, before }: Given,
  { personId, ...facts }: Known,
): Promise<PersonCorrection | undefined> {
  const known = { name: facts.name, email: facts.email };
  const { name, email } = usablePersonOrRefuse(
    wantedFacts({ name: givenName, email: givenEmail }, before, known),
    known,
  );
  if (isOvertaken({ name, email }, before, known)) refuse('factsChangedMeanwhile');
  if (name === known.name && email === known.email) return undefined;
  const owner = email !== known.email && (await personWithEmail(tx, email));
  if (owner && owner.id !== personId) refuse('personEmailTaken');
  return { personId, ...(name !== known.name && { name }), ...(email !== known.email && { email }) };
}

type By = { readonly actorId: string; readonly at: Temporal.Instant; readonly examId: string | null };

/**
 * Corrects names and addresses, and sends undelivered mail to the new ones. The old and new values and the author are
 * stored with the person, and with the exam where it was done; no identity is written to a log [U7].
 */
export async function saveCorrections(
  tx: Tx,
  corrections: readonly PersonCorrection[],
  { actorId, at, examId }: By,
): Promise<void> {
  for (const { personId, name, email } of corrections) {
    const before = await tx
      .selectFrom('person')
      .select(['name', 'email'])
      .where('id', '=', personId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const after = { name: name ?? before.name, email: email ?? before.email };
    await tx.updateTable('person').set(after).where('id', '=', personId).execute();
    const values = {
      name_before: before.name,
      name_after: after.name,
      email_before: before.email,
      email_after: after.email,
    };
    const by = { exam_id: examId, changed_by: actorId, changed_at: at };
    await tx
      .insertInto('person_change')
      .values({ id: randomUUID(), person_id: personId, ...by, ...values })
      .execute();
  }
  const readdressed = corrections.filter(({ email }) => email !== undefined).map(({ personId }) => personId);
  if (readdressed.length > 0) await sendToNewAddresses(tx, readdressed);
}

const mostChanges = 100;

/** The corrections of a person's name and address, wherever they were made, the latest first. */
export async function changesOfPerson(tx: Tx, personId: string) {
  const rows = await tx
    .selectFrom('person_change')
    .innerJoin('person as officer', 'officer.id', 'person_change.changed_by')
    .selectAll('person_change')
    .select('officer.name as by')
    .where('person_id', '=', personId)
    .orderBy('changed_at', 'desc')
    .limit(mostChanges)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.changed_at.toString(),
    by: row.by,
    before: { name: row.name_before, email: row.email_before },
    after: { name: row.name_after, email: row.email_after },
  }));
}
