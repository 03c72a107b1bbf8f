import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { candidateOrNotFound, examWithCandidates } from '../exam/access.ts';
import { lockRegister } from '../people/register.ts';
import { changesOfPerson, correctionOrRefuse } from '../register/corrections.ts';
import { correctPersons } from './person-corrections.ts';

/** A candidate's name and address for mail: open at any time, since receipts and grades come long after the start. */
export function mountPersons(mount: Mount): void {
  mount(candidateRoutes.correctPerson, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    // A colleague at another exam may correct the same person.
    await lockRegister(tx);
    const known = await candidateOrNotFound(tx, exam, params.candidacyId);
    const correction = await correctionOrRefuse(tx, body, known);
    if (correction) await correctPersons(tx, exam, [correction], { actorId: actor.personId, at: now });
    return accepted;
  });

  mount(candidateRoutes.personChanges, async ({ tx, actor, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    const { personId } = await candidateOrNotFound(tx, exam, params.candidacyId);
    return { changes: await changesOfPerson(tx, personId) };
  });
}
