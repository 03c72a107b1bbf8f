import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { isOvertaken, wantedFacts } from '@karakter/domain/people/seen-facts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { candidateOrNotFound, examWithCandidates } from '../exam/access.ts';
import { lockRegister, personWithEmail } from '../people/register.ts';
import { type PersonFacts, usablePersonOrRefuse } from '../people/usable-person.ts';
import { changesOfPerson, correctPersons } from './person-corrections.ts';

type Given = PersonFacts & { readonly before: PersonFacts };

/** What of the given facts is new; refuses what a colleague has changed since the page showed it. */
function correctionIn({ name: givenName, email: givenEmail, before }: Given, facts: PersonFacts) {
  const known = { name: facts.name, email: facts.email };
  const { name, email } = usablePersonOrRefuse(
    wantedFacts({ name: givenName, email: givenEmail }, before, known),
    known,
  );
  if (isOvertaken({ name, email }, before, known)) refuse('factsChangedMeanwhile');
  return { ...(name !== known.name && { name }), ...(email !== known.email && { email }) };
}

/** A candidate's name and address for mail: open at any time, since receipts and grades come long after the start. */
export function mountPersons(mount: Mount): void {
  mount(candidateRoutes.correctPerson, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    // A colleague at another exam may correct the same person.
    await lockRegister(tx);
    const known = await candidateOrNotFound(tx, exam, params.candidacyId);
    const correction = correctionIn(body, known);
    if (Object.keys(correction).length === 0) return accepted;
    const owner = correction.email && (await personWithEmail(tx, correction.email));
    if (owner && owner.id !== known.personId) refuse('personEmailTaken');
    await correctPersons(tx, exam, [{ personId: known.personId, ...correction }], {
      actorId: actor.personId,
      at: now,
    });
    return accepted;
  });

  mount(candidateRoutes.personChanges, async ({ tx, actor, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    const { personId } = await candidateOrNotFound(tx, exam, params.candidacyId);
    return { changes: await changesOfPerson(tx, personId) };
  });
}
