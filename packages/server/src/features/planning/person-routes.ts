import { candidateRoutes } from '@karakter/contract/planning-candidates';
import { emailFault, nameFault } from '@karakter/domain/person-facts';
import { visibleText } from '@karakter/domain/visible-text';
import { accepted, type Mount } from '../../platform/mount.ts';
import { refuse } from '../../platform/refusals.ts';
import { candidateOrNotFound, examWithCandidates } from './access.ts';
import { lockRegister, personWithEmail } from './people-search.ts';
import { correctPersons } from './person-corrections.ts';

type Facts = { readonly name: string; readonly email: string };

/** What of the given facts is new; what is new must be usable, what is old may be as it is. */
function correctionIn(given: Facts, known: Facts): Partial<Facts> {
  const [name, email] = [visibleText(given.name), visibleText(given.email)];
  const isRenamed = name !== known.name;
  const isReaddressed = email !== known.email;
  if (isRenamed && nameFault(name)) refuse('personNameUnusable');
  if (isReaddressed && emailFault(email)) refuse('personEmailUnusable');
  return { ...(isRenamed && { name }), ...(isReaddressed && { email }) };
}

/** Who a candidate is and where their mail goes: open at any time, since receipts and grades come long after the start. */
export function mountPersons(mount: Mount): void {
  mount(candidateRoutes.correctPerson, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    const known = await candidateOrNotFound(tx, exam, params.candidacyId);
    const correction = correctionIn(body, known);
    if (Object.keys(correction).length === 0) return accepted;
    await lockRegister(tx);
    const owner = correction.email && (await personWithEmail(tx, correction.email));
    if (owner && owner.id !== known.personId) refuse('personEmailTaken');
    await correctPersons(tx, exam, [{ personId: known.personId, ...correction }], {
      actorId: actor.personId,
      at: now,
    });
    return accepted;
  });
}
